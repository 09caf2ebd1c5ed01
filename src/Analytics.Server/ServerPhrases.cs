using System.Reflection;
using Analytics.Reporting.Languages;

namespace Analytics.Server;

/// <summary>The phrases of the pages beside those of the report.</summary>
internal static class ServerPhrases
{
    public static IReadOnlyList<PhraseRow> All { get; } = Read();

    private static IReadOnlyList<PhraseRow> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("server-phrases.csv")!;
        using var text = new StreamReader(stream);
        return PhraseFile.Read(text.ReadToEnd());
    }
}
