using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Analysis.Borders;
using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Borders;

/// <summary>Moves population and indicators to the municipal borders of today, where KLASS has been read. Nothing is computed while nothing has changed.</summary>
internal sealed class BorderRun(Workspace workspace, PipelineDefinition definition)
{
    public const string Links = "result_border_link";
    public const string Population = "result_population_in_borders";
    public const string Indicators = "result_indicator_in_borders";
    private const string PopulationStep = "borders population";
    private const string IndicatorStep = "borders indicators";
    private static readonly string[] Ground = ["municipality_change", "municipality_code", "population_total"];

    /// <summary>Brings the results up to date with the marts.</summary>
    /// <returns>Rows written; null when there was nothing new to do.</returns>
    public long? Run()
    {
        var parts = workspace.Catalogue.Parts();
        if (!parts.Any(p => p.Dataset == DatasetName.Mart("municipality_change") && p.Part.Rows > 0))
            return null;
        var population = Fingerprint(parts, [.. Ground, "population"], "");
        var indicators = Fingerprint(parts, [.. Ground, "indicator_value"], string.Join(' ', definition.Indicators.Select(i => $"{i.Code}={i.MergeRule}")));
        var isPopulationNew = workspace.Catalogue.FindStep(PopulationStep)?.Fingerprint != population;
        var areIndicatorsNew = workspace.Catalogue.FindStep(IndicatorStep)?.Fingerprint != indicators;
        if (!isPopulationNew && !areIndicatorsNew)
            return null;

        using var session = DuckDbSession.Open(workspace.Folder, workspace.Catalogue, new SessionOptions { Declared = DeclaredDatasets.Of(definition.Sources) });
        var grounds = BorderGround.Read(session);
        if (grounds.Count == 0)
            return null;
        var results = new List<PartRegistration>();
        var steps = new List<StepRecord>();
        if (isPopulationNew)
        {
            results.Add(new PartRegistration(workspace.Parts.Write(DatasetName.Raw(Population), grounds.SelectMany(g => new PopulationInBorders(session, g).Batches())), PopulationStep));
            steps.Add(new StepRecord(PopulationStep, population));
        }

        if (areIndicatorsNew)
        {
            results.Add(new PartRegistration(workspace.Parts.Write(DatasetName.Raw(Indicators), grounds.Select(g => new IndicatorsInBorders(session, g, definition.Indicators).Batch())), IndicatorStep));
            steps.Add(new StepRecord(IndicatorStep, indicators));
        }

        results.Add(new PartRegistration(workspace.Parts.Write(DatasetName.Raw(Links), grounds.Select(g => LinkBatch(g, FirstDay(session, g)))), PopulationStep));
        workspace.Catalogue.Publish(results, steps: steps);
        return results.Sum(r => r.Part.Rows);
    }

    /// <summary>The first day that any figure is in the borders of.</summary>
    private static DateOnly FirstDay(DuckDbSession session, BorderGround ground) => session.Query(
        """
        SELECT least(
          (SELECT min(borders) FROM population_total WHERE origin = $origin), (SELECT min(borders) FROM population WHERE origin = $origin),
          (SELECT make_date(min(year), 1, 1) FROM indicator_value WHERE origin = $origin AND indicator IS NOT NULL))
        """,
        r => r.IsDBNull(0) ? ground.To : DateOnly.FromDateTime(r.GetDateTime(0)),
        ("origin", ground.Origin))[0];

    private static ColumnBatch LinkBatch(BorderGround ground, DateOnly first)
    {
        var periods = ground.History.Days.Append(first).Where(d => d >= first && d >= ground.Known).Order().Select(ground.PeriodOf).Distinct();
        var links = periods.SelectMany(p => p.Links.Select(l => (Period: (BorderPeriod?)p, l.From, To: (MunicipalityCode?)l.To, l.Weight, l.MethodNb))).ToList();
        links.AddRange(ground.History.Codes.Where(c => !ground.History.Exists(c, ground.To)).OrderBy(c => c.Value, StringComparer.Ordinal).Select(c => ((BorderPeriod?)null, c, (MunicipalityCode?)null, (double?)null, (string?)null)));
        return new ColumnBatch(
        [
            CodeColumn.Constant("origin", ground.Origin, links.Count),
            new TextColumn("valid_from", [.. links.Select(l => Day(l.Period?.Since))]),
            new TextColumn("valid_to", [.. links.Select(l => Day(l.Period?.Until))]),
            new TextColumn("from_code", [.. links.Select(l => l.From.Value)]),
            new TextColumn("to_code", [.. links.Select(l => l.To?.Value)]),
            new NumberColumn("weight", [.. links.Select(l => l.Weight ?? double.NaN)]),
            new TextColumn("method", [.. links.Select(l => l.MethodNb)]),
        ]);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What decides a result: the parts of its marts, the rules, and the program.</summary>
    private static string Fingerprint(IReadOnlyList<PublishedPart> parts, string[] marts, string rules)
    {
        var text = new StringBuilder(rules).AppendLine();
        foreach (var part in parts.Where(p => p.Dataset.Schema == DatasetName.MartSchema && marts.Contains(p.Dataset.Name)))
            text.AppendLine(part.Part.Hash);
        foreach (var program in (Type[])[typeof(BorderRun), typeof(BorderService), typeof(Measure)])
            text.AppendLine(program.Module.ModuleVersionId.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
