namespace Analytics.Notebooks.Pages;

/// <summary>Files that were built into this assembly.</summary>
internal static class PageAssets
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no resource {name}: expected what Analytics.Notebooks.csproj embeds."));
        return reader.ReadToEnd();
    }
}
