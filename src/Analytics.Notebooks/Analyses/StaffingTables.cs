using Analytics.Analysis.Staffing;
using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;

namespace Analytics.Notebooks.Analyses;

/// <summary>Årsverk that services need when each age receives what it does today, and what changes that.</summary>
public sealed class StaffingTables : AnalysisTables
{
    private StaffingTables(Table years, Table services, Table levers, IEnumerable<string> notes)
        : base(years, notes) => (Years, Services, Levers) = (years, services, levers);

    /// <summary>
    /// The services together: <c>year</c>, <c>full_time</c> (agreed årsverk) with <c>p10</c> and <c>p90</c> of the main alternative, <c>present</c> (net of sick
    /// leave), <c>persons</c> employed, <c>working_age</c> inhabitants, <c>per_hundred</c> of them, and since the year before <c>recruited</c> årsverk and
    /// <c>recruited_persons</c>. What is not known in staffing.yaml has no value.
    /// </summary>
    public Table Years { get; }

    /// <summary>Each service, in the main alternative: <c>service</c>, <c>part_of</c> (counted in that one), <c>level</c> (whose årsverk), <c>year</c>, <c>full_time</c>, <c>present</c>, <c>persons</c>, <c>recruited</c>, <c>source</c>.</summary>
    public Table Services { get; }

    /// <summary>Each lever of staffing.yaml alone, and all together, in the main alternative: <c>lever</c>, <c>from_year</c>, <c>year</c>, <c>full_time</c>, <c>change</c> from the path without levers, <c>persons</c>, <c>recruited</c>. Together is not the sum.</summary>
    public Table Levers { get; }

    /// <summary>Makes the tables.</summary>
    /// <exception cref="ConfigurationException">Nothing can be projected, or no service's årsverk are known.</exception>
    internal static StaffingTables Of(StaffingResult result, string alternative, PipelineDefinition definition)
    {
        if (result.Study is not { } study)
        {
            var tables = definition.Reference.Staffing.Select(s => definition.Indicators.FirstOrDefault(i => i.Concept == s.Indicator || i.Code.Value == s.Indicator)?.SourceTable).OfType<string>().Append("07459").Distinct().ToList();
            throw new ConfigurationException(
                $"Staffing, {result.NameNb} ({result.Municipality})", string.Join(' ', result.NotesNb).TrimEnd('.'), $"population by age, and årsverk in pipelines/staffing.yaml or the tables {string.Join(", ", tables)}", $"Write the årsverk there, or run: analytics ingest {string.Join(' ', tables)} --live");
        }

        var other = alternative == NotebookSession.MainAlternative ? null : result.Alternatives.FirstOrDefault(a => a.Code == alternative);
        return new StaffingTables(
            YearTable(other?.Path ?? study.Unchanged, other is null ? result.Spread : [], $"{other?.NameNb ?? "Hovedalternativet"}: årsverk i dag · arbeid etter innbyggernes alder, med samme dekning og standard"),
            ServiceTable(result.Rows),
            LeverTable(study),
            result.NotesNb);
    }

    private static Table YearTable(StaffingPath path, IReadOnlyList<StaffingSpread> spread, string formula)
    {
        var spreads = spread.ToDictionary(s => s.Year);
        Column Column(string name, string unit, Func<StaffingYear, object?> value) => new(name, [.. path.Years.Select(y => Cell.Of(value(y)))], unit);
        return new Table(
            [
                Column("year", "", y => y.Year),
                Column("full_time", "årsverk", y => y.Needed),
                Column("p10", "årsverk", y => spreads.GetValueOrDefault(y.Year)?.Needed.Low),
                Column("p90", "årsverk", y => spreads.GetValueOrDefault(y.Year)?.Needed.High),
                Column("present", "årsverk", y => y.Present),
                Column("persons", "ansatte", y => y.Persons),
                Column("working_age", "innbyggere", y => y.WorkingAge),
                Column("per_hundred", "årsverk per 100", y => y.PerHundred),
                Column("recruited", "årsverk", y => y.Recruited),
                Column("recruited_persons", "ansatte", y => y.RecruitedPersons),
            ],
            [.. path.Years.Select(_ => new Origin("", null, formula))]);
    }

    private static Table ServiceTable(IReadOnlyList<StaffingRow> rows)
    {
        var cells = rows.SelectMany(r => r.Path.Years.Select(y => (Row: r, Year: y))).ToList();
        var names = rows.ToDictionary(r => r.Staffed.Service.Service, r => r.Staffed.Service.NameNb, StringComparer.Ordinal);
        Column Column(string name, string unit, Func<StaffingRow, StaffingYear, object?> value) => new(name, [.. cells.Select(c => Cell.Of(value(c.Row, c.Year)))], unit);
        return new Table(
            [
                Column("service", "", (r, _) => r.Staffed.Service.NameNb),
                Column("part_of", "", (r, _) => r.Staffed.Service.PartOf is { Length: > 0 } whole ? names.GetValueOrDefault(whole, whole) : null),
                Column("level", "", (r, _) => r.LevelNb),
                Column("year", "", (_, y) => y.Year),
                Column("full_time", "årsverk", (_, y) => y.Needed),
                Column("present", "årsverk", (_, y) => y.Present),
                Column("persons", "ansatte", (_, y) => y.Persons),
                Column("recruited", "årsverk", (_, y) => y.Recruited),
                Column("source", "", (r, _) => r.SourceNb),
            ],
            [.. cells.Select(c => new Origin("", null, $"{c.Row.Staffed.Service.NameNb}: {c.Row.LevelNb} årsverk i {c.Row.Staffed.Opening.Year} ({c.Row.SourceNb}) · arbeid etter innbyggernes alder"))]);
    }

    private static Table LeverTable(StaffingStudy study)
    {
        var unchanged = study.Unchanged.Years.ToDictionary(y => y.Year);
        var cells = study.Each.Select(e => (Name: e.Lever.TitleNb, From: (Year?)e.Lever.From, e.Alone))
            .Concat(study.Each.Count > 0 ? [("Alle sammen", null, study.Together)] : [])
            .SelectMany(l => l.Item3.Years.Select(y => (l.Name, l.From, Year: y)))
            .ToList();
        Column Column(string name, string unit, Func<(string Name, Year? From, StaffingYear Year), object?> value) => new(name, [.. cells.Select(c => Cell.Of(value(c)))], unit);
        return new Table(
            [
                Column("lever", "", c => c.Name),
                Column("from_year", "", c => c.From),
                Column("year", "", c => c.Year.Year),
                Column("full_time", "årsverk", c => c.Year.Needed),
                Column("change", "årsverk", c => c.Year.Needed - unchanged[c.Year.Year].Needed),
                Column("persons", "ansatte", c => c.Year.Persons),
                Column("recruited", "årsverk", c => c.Year.Recruited),
            ],
            [.. cells.Select(c => new Origin("", null, $"{c.Name}, fra staffing.yaml"))]);
    }
}
