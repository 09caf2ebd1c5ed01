using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Text;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>Follows one number of a report home: its cell, every vintage of it, and the bytes that it was read from.</summary>
public static class NumberTrail
{
    private const int ShortestHash = 8;

    /// <summary>The stations from the number to the landed bytes.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="id"><c>INDICATOR.YEAR</c> or <c>INDICATOR.YEAR.REGION</c>, or the letters and digits that the report gives as «Sporing».</param>
    /// <param name="municipality">Whose number, where the id names no region; null for that of municipality.yaml.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <exception cref="ConfigurationException">There is no such number, or no store yet.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyList<LineageStep> Of(PipelineDefinition definition, StoreLocation store, string id, MunicipalityCode? municipality, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(id);
        PublishedQuery.RefuseNoStore(store);
        var opened = StoreDatabase.Open(store, clock);
        var (folder, catalogue) = (opened.Folder, opened.Catalogue);
        if (id.Length >= ShortestHash && id.All(char.IsAsciiHexDigitLower))
            return Bytes(catalogue, id);
        var parts = id.Split('.');
        if (parts.Length is not (2 or 3) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw Unknown(id, "INDICATOR.YEAR, INDICATOR.YEAR.REGION, or what the report gives as Sporing");
        var indicators = definition.Indicators.Where(i => i.Code.Value == parts[0] || i.Concept == parts[0]).ToList();
        if (indicators.Count == 0)
            throw Unknown(id, "an indicator or concept of pipelines/indicators.csv before the year");
        var region = parts.Length == 3 ? parts[2] : (municipality ?? definition.Municipality.Municipality).Value;
        using var session = DuckDbSession.Open(folder, catalogue, new SessionOptions { Declared = DeclaredDatasets.Of(definition.Sources) });
        var steps = indicators.SelectMany(i => Cell(session, catalogue, i, number, region)).ToList();
        return steps.Count > 0 ? steps : throw Unknown(id, $"a year that {region} has a cell of; see: analytics lineage {parts[0]} --municipality {region}");
    }

    private static IEnumerable<LineageStep> Cell(DuckDbSession session, ICatalogue catalogue, IndicatorDefinition indicator, int year, string region)
    {
        // Every retrieval of the cell, the newest first: what the report shows, and what it would have shown before.
        var vintages = session.Query(
            """
            SELECT value, status, unit, vintage, published_at, retrieved_at, content_hash, row_number() OVER (ORDER BY published_at DESC NULLS LAST, retrieved_at DESC, content_hash) FROM raw.kostra
            WHERE source_table = $table AND contents_code = $code AND cell = $cell AND region = $region AND period = $year ORDER BY 8
            """,
            r => (
                Value: r.IsDBNull(0) ? "none" : r.GetDouble(0).ToString("0.####", CultureInfo.InvariantCulture),
                Number: r.IsDBNull(0) ? (double?)null : r.GetDouble(0),
                Status: r.IsDBNull(1) ? "" : r.GetString(1),
                Unit: r.IsDBNull(2) ? "" : r.GetString(2),
                Vintage: r.GetString(3),
                Published: r.IsDBNull(4) ? "unknown" : r.GetDateTime(4).ToString("u", CultureInfo.InvariantCulture),
                PublishedNb: r.IsDBNull(4) ? "" : $", publisert {LineageWords.Day(r.GetDateTime(4))}",
                Retrieved: r.GetDateTime(5).ToString("u", CultureInfo.InvariantCulture),
                RetrievedNb: LineageWords.Day(r.GetDateTime(5)),
                Hash: r.GetString(6)),
            ("table", indicator.SourceTable),
            ("code", indicator.ContentsCode),
            ("cell", indicator.Cell),
            ("region", region),
            ("year", year.ToString(CultureInfo.InvariantCulture)));
        if (vintages.Count == 0)
            yield break;
        yield return new LineageStep("number", string.Create(CultureInfo.InvariantCulture, $"{indicator.Code}.{year}.{region}"), $"{vintages[0].Value} {vintages[0].Unit}".TrimEnd() + (vintages[0].Status.Length > 0 ? $" (status {vintages[0].Status})" : ""), LineageWords.Value(vintages[0].Number, vintages[0].Status, vintages[0].Unit));
        yield return LineageWords.Indicator(indicator, "");
        yield return LineageWords.Cell(indicator);
        foreach (var vintage in vintages)
        {
            yield return new LineageStep("vintage", vintage.Vintage, $"{vintage.Value} {vintage.Unit}".TrimEnd() + $", published {vintage.Published}, retrieved {vintage.Retrieved}", $"{LineageWords.Value(vintage.Number, vintage.Status, vintage.Unit)}{vintage.PublishedNb}, hentet {vintage.RetrievedNb}")
            {
                LastingNb = LineageWords.Value(vintage.Number, vintage.Status, vintage.Unit) + vintage.PublishedNb,
            };
            foreach (var step in Bytes(catalogue, vintage.Hash).Where(s => s.Station == "landed"))
                yield return step;
        }
    }

    private static IReadOnlyList<LineageStep> Bytes(ICatalogue catalogue, string hash)
    {
        var steps = new List<LineageStep>();
        foreach (var landed in catalogue.Landed().Where(l => l.Hash.StartsWith(hash, StringComparison.Ordinal)))
        {
            steps.Add(new LineageStep("landed", landed.Hash[..12], string.Create(CultureInfo.InvariantCulture, $"{landed.File}, {landed.Bytes} bytes, first taken in {landed.FirstSeen:u}"), $"{Path.GetFileName(landed.File)}, {ReportNumbers.Whole(landed.Bytes)} byte, først lest {LineageWords.Day(landed.FirstSeen)}")
            {
                LastingNb = $"SHA-256 {landed.Hash[..12]}, {ReportNumbers.Whole(landed.Bytes)} byte",
            });
            steps.AddRange(catalogue.Parts().Where(p => p.Registration.LandedHash == landed.Hash).Select(p => new LineageStep(
                "part",
                p.Dataset.ToString(),
                string.Create(CultureInfo.InvariantCulture, $"source {p.Registration.Source}, vintage {p.Registration.Vintage}, {p.Part.Rows} rows of {p.Registration.Period}"), $"kilde {p.Registration.Source}, årgang {p.Registration.Vintage}, {ReportNumbers.Whole(p.Part.Rows)} rader for {p.Registration.Period}")));
        }

        return steps.Count > 0 ? steps : throw Unknown(hash, "the first letters and digits of something that was taken in");
    }

    private static ConfigurationException Unknown(string id, string expected) =>
        new("trace", $"\"{id}\" is no number of the store", expected, "Copy the id from the report, or see: analytics query \"SELECT indicator, year, region FROM indicator_value WHERE indicator IS NOT NULL\"");
}
