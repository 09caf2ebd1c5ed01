using System.Globalization;
using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Text;
using Analytics.Store;
using Analytics.Store.Models;

namespace Analytics.Pipeline.Running;

/// <summary>Follows an indicator home: cell, source, vintages, marts, value, and where it is used.</summary>
public static class IndicatorLineage
{
    private static readonly DeclaredColumn[] ValueColumns =
        [.. new[] { "indicator", "region", "status", "unit", "vintage", "maturity" }.Select(n => new DeclaredColumn(n, "VARCHAR")), new("year", "BIGINT"), new("value", "DOUBLE")];

    /// <summary>The stations in the order of the way that the data take.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="indicator">The indicator's name in indicators.csv, or a concept, which may have several series.</param>
    /// <param name="municipality">Whose values are shown; null for that of municipality.yaml.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <exception cref="ConfigurationException">There is no such indicator, or no store yet.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyList<LineageStep> Of(PipelineDefinition definition, StoreLocation store, string indicator, MunicipalityCode? municipality, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var series = definition.Indicators.Where(i => i.Code.Value == indicator || i.Concept == indicator).ToList();
        if (series.Count == 0)
            throw Unknown(definition, indicator);
        PublishedQuery.RefuseNoStore(store);
        var opened = StoreDatabase.Open(store, clock);
        var (folder, catalogue) = (opened.Folder, opened.Catalogue);
        var plans = new SqlModelRunner(folder, catalogue, clock).Plan(
            SqlModel.ReadFolder(Path.Combine(definition.Folder, "models")), new SessionOptions { Declared = DeclaredDatasets.Of(definition.Sources) });
        using var session = DuckDbSession.Open(folder, catalogue);
        session.DeclareEmpty(DatasetName.Mart("indicator_value"), ValueColumns);
        return [.. series.SelectMany(i => Stations(definition, catalogue, plans, session, i, municipality ?? definition.Municipality.Municipality))];
    }

    private static IEnumerable<LineageStep> Stations(
        PipelineDefinition definition, ICatalogue catalogue, IReadOnlyList<SqlModelPlan> plans, DuckDbSession session, IndicatorDefinition indicator, MunicipalityCode municipality)
    {
        yield return LineageWords.Indicator(indicator, " (indicators.csv)");
        yield return LineageWords.Cell(indicator);
        foreach (var source in definition.Sources.Where(s => s.IsCube && s.Table == indicator.SourceTable))
        {
            yield return new LineageStep("source", source.Name, $"{source.Title} ({source.Place})", source.Title);
            foreach (var vintage in catalogue.Parts().Where(p => p.Registration.Source == source.Name).GroupBy(p => p.Registration.Vintage))
                yield return Vintage(vintage.Key, [.. vintage]);
            foreach (var mart in Readers(plans, DatasetName.Raw(source.Dataset)))
                yield return new LineageStep("mart", mart, Path.Combine(definition.Folder, "models", $"{mart}.sql"), $"models/{mart}.sql");
        }

        foreach (var value in Values(session, indicator, municipality))
            yield return value;
        foreach (var use in Uses(definition, indicator))
            yield return use;
    }

    private static LineageStep Vintage(string name, IReadOnlyList<PublishedPart> parts)
    {
        var (first, rows) = (parts[0], parts.Sum(p => p.Part.Rows));
        return new LineageStep(
            "vintage",
            name,
            string.Create(CultureInfo.InvariantCulture, $"published {first.Registration.SourceUpdated:u}, retrieved {first.RetrievedAt:u}, {rows} cells of {first.Registration.Period}, landed as {first.Registration.LandedHash}"),
            $"{(first.Registration.SourceUpdated is { } updated ? $"publisert {LineageWords.Day(updated)}, " : "")}hentet {(first.RetrievedAt is { } retrieved ? LineageWords.Day(retrieved) : "på ukjent dag")}, {ReportNumbers.Whole(rows)} celler for {first.Registration.Period}");
    }

    /// <summary>The marts that read a dataset, also through other marts, in the order of running.</summary>
    private static IEnumerable<string> Readers(IReadOnlyList<SqlModelPlan> plans, DatasetName dataset)
    {
        var reached = new HashSet<DatasetName> { dataset };
        return plans.Where(p => p.Inputs.Any(reached.Contains) && reached.Add(DatasetName.Mart(p.Name))).Select(p => p.Name).ToList();
    }

    private static IEnumerable<LineageStep> Values(DuckDbSession session, IndicatorDefinition indicator, MunicipalityCode municipality) => session.Query(
        "SELECT year, value, status, unit, vintage, maturity FROM indicator_value WHERE indicator = $indicator AND region = $region ORDER BY year DESC LIMIT 3",
        r =>
        {
            var (year, value, status) = (r.GetInt32(0), r.IsDBNull(1) ? (double?)null : r.GetDouble(1), r.IsDBNull(2) ? null : r.GetString(2));
            var (unit, vintage, maturity) = (r.IsDBNull(3) ? "" : r.GetString(3), r.GetString(4), r.GetString(5));
            return new LineageStep(
                "value",
                string.Create(CultureInfo.InvariantCulture, $"{municipality} {year}"),
                $"{value?.ToString("0.####", CultureInfo.InvariantCulture) ?? $"none (status {status ?? "unknown"})"} {unit}, vintage {vintage}, {maturity}",
                $"{LineageWords.Value(value, status, unit)}, årgang {vintage}, {(maturity == "provisional" ? "foreløpig" : "endelig")}");
        },
        ("indicator", indicator.Code.Value),
        ("region", municipality.Value));

    private static IEnumerable<LineageStep> Uses(PipelineDefinition definition, IndicatorDefinition indicator)
    {
        foreach (var threshold in definition.Thresholds.Where(t => t.Concept == indicator.Concept))
            yield return new LineageStep("used in", "thresholds.csv", Words(threshold), LineageWords.Limit(threshold));
        foreach (var target in definition.Municipality.Targets.Where(t => t.Concept == indicator.Concept))
            yield return new LineageStep("used in", "municipality.yaml", Words(target), LineageWords.Limit(target));
    }

    private static string Words(Threshold limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(limit.AtLeast is { } low ? $"at least {low} " : "")}{(limit.AtMost is { } high ? $"at most {high} " : "")}{limit.Unit} ({limit.SourceNb})");

    private static ConfigurationException Unknown(PipelineDefinition definition, string indicator)
    {
        var alike = definition.Indicators.Select(i => i.Code.Value).Where(c => c.Contains(indicator, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(5).ToList();
        return new ConfigurationException(
            "lineage",
            $"\"{indicator}\" is no indicator",
            alike.Count > 0 ? $"one such as {string.Join(", ", alike)}" : "a name of pipelines/indicators.csv",
            "See them with: analytics query \"SELECT indicator, name_nb FROM indicator\"");
    }
}
