using Analytics.Reporting.Languages;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/languages/names.csv</c>: what the text files call things, and sentences that the analyses make of them, in nynorsk and English.</summary>
internal static class NamesFile
{
    public static IReadOnlyList<PhraseRow> Read(string file) =>
        CsvRows.Read(file, ["nb", "nn", "en"], row => new PhraseRow(row.Required("nb"), row.Text("nn"), row.Text("en")));
}
