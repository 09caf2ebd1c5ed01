using CsvHelper;

namespace Analytics.Reporting.Languages;

/// <summary>Reads a list of phrases: comma-separated, with the columns nb, nn and en.</summary>
public static class PhraseFile
{
    /// <summary>Reads the rows.</summary>
    /// <param name="text">The whole file.</param>
    /// <exception cref="CsvFormatException">A row has more or fewer fields than the header, or a quote is left open.</exception>
    public static IReadOnlyList<PhraseRow> Read(string text)
    {
        using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions { Separator = ',', FieldCountMismatch = CsvFieldCountHandling.Throw });
        csv.ReadHeader();
        var rows = new List<PhraseRow>();
        while (csv.Read())
            rows.Add(new PhraseRow(csv.GetString("nb"), csv.GetString("nn"), csv.GetString("en")));
        return rows;
    }
}
