namespace Analytics.Reporting.Html;

/// <summary>Files that were built into the assembly: plotly.js, fonts, style and script.</summary>
internal static class EmbeddedAssets
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static string Base64(string name) => Convert.ToBase64String(Bytes(name));

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) =>
        typeof(EmbeddedAssets).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly holds no resource {name}: expected what Analytics.Reporting.csproj embeds. Build the project again after npm has run.");
}
