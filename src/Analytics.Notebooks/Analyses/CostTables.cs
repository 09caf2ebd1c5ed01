using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Analyses;

namespace Analytics.Notebooks.Analyses;

/// <summary>What the projected population costs more or less, with the same standard, coverage and productivity. A change during one year bears on the budget of the next.</summary>
public sealed class CostTables : AnalysisTables
{
    private CostTables(Table years, Table cells, Table levels, IEnumerable<string> notes)
        : base(years, notes) => (Years, Cells, Levels) = (years, cells, levels);

    /// <summary>
    /// All services and ages together: <c>budget_year</c>, <c>status</c> (telt, framskrevet), <c>persons</c> more or fewer, then millions of kroner in fixed
    /// prices: <c>change</c> with <c>p10</c> and <c>p90</c>, and <c>since_base</c> with <c>since_p10</c> and <c>since_p90</c>, which adds up the years after the
    /// last counted one; <c>own</c> and <c>own_since_base</c> are at the municipality's own cost level, without value where it is not known. Intervals hold
    /// eight of ten futures, and are of the main alternative alone.
    /// </summary>
    public Table Years { get; }

    /// <summary>By service and ages: <c>budget_year</c>, <c>status</c>, <c>sector</c>, <c>ages</c>, <c>persons</c>, <c>unit_cost</c> (kroner per person and year), and millions: <c>change</c>, <c>own</c>.</summary>
    public Table Cells { get; }

    /// <summary>The municipality's own cost levels, need taken out: <c>sector</c>, <c>factor</c> (1 is the country), <c>year</c> of the accounts, <c>provisional</c>.</summary>
    public Table Levels { get; }

    /// <summary>Makes the tables of one alternative.</summary>
    /// <exception cref="ConfigurationException">The population cannot be projected.</exception>
    internal static CostTables Of(CostsResult result, string alternative)
    {
        if (result.BaseYear is not { } start || result.Alternatives.FirstOrDefault(a => a.Code == alternative) is not { } chosen)
            throw new ConfigurationException($"Costs, {result.NameNb} ({result.Municipality})", string.Join(' ', result.NotesNb).TrimEnd('.'), "population by age of several years (SSB table 07459)", "Run: analytics ingest 07459 --live, or: analytics run --data FOLDER");
        var unit = FormattableString.Invariant($"mill. {result.PriceYear}-kr");
        var formula = $"{chosen.NameNb}: endringen i innbyggere året før · kroner per person. {result.SourceNb}";
        return new CostTables(
            YearTable(result.Years(chosen), unit, formula),
            CellTable(result, chosen, start, unit, formula),
            LevelTable(result),
            [$"Kostnad per person: {result.SourceNb}", .. result.NotesNb]);
    }

    private static Table YearTable(IReadOnlyList<CostYear> years, string unit, string formula)
    {
        Column Millions(string name, Func<CostYear, double?> kroner) => new(name, [.. years.Select(y => Cell.Of(kroner(y) / 1e6))], unit);
        return new Table(
            [
                new Column("budget_year", [.. years.Select(y => Cell.Of(y.BudgetYear))]),
                new Column("status", [.. years.Select(y => Cell.Of(Status(y.IsCounted)))]),
                new Column("persons", [.. years.Select(y => Cell.Of(y.Persons))], "personer"),
                Millions("change", y => y.Kroner),
                Millions("p10", y => y.Interval?.Low),
                Millions("p90", y => y.Interval?.High),
                Millions("own", y => y.Own),
                Millions("since_base", y => y.SinceBase),
                Millions("since_p10", y => y.SinceBaseInterval?.Low),
                Millions("since_p90", y => y.SinceBaseInterval?.High),
                Millions("own_since_base", y => y.OwnSinceBase),
            ],
            [.. years.Select(_ => new Origin("", null, formula))]);
    }

    private static Table CellTable(CostsResult result, CostAlternative chosen, Year start, string unit, string formula)
    {
        var names = result.Sectors.ToDictionary(s => s.Code, s => s.NameNb, StringComparer.Ordinal);
        Column Column(string name, Func<DemographicCostLine, object?> value, string unit = "") => new(name, [.. chosen.Lines.Select(l => Cell.Of(value(l)))], unit);
        return new Table(
            [
                Column("budget_year", l => l.BudgetYear),
                Column("status", l => Status(l.BudgetYear <= start)),
                Column("sector", l => names[l.Sector]),
                Column("ages", l => l.GroupNb),
                Column("persons", l => l.Persons, "personer"),
                Column("unit_cost", l => l.UnitCost, "kr per person"),
                Column("change", l => l.Change / 1e6, unit),
                Column("own", l => result.Own(l) / 1e6, unit),
            ],
            [.. chosen.Lines.Select(_ => new Origin("", null, formula))]);
    }

    private static Table LevelTable(CostsResult result) => new(
        [
            new Column("sector", [.. result.Levels.Select(l => Cell.Of(result.Sectors.First(s => s.Code == l.Sector).NameNb))]),
            new Column("factor", [.. result.Levels.Select(l => Cell.Of(l.Factor))]),
            new Column("year", [.. result.Levels.Select(l => Cell.Of(l.AccountsYear))]),
            new Column("provisional", [.. result.Levels.Select(l => Cell.Of(l.IsProvisional))]),
        ],
        [.. result.Levels.Select(_ => new Origin("", null, "nivå = egne netto driftsutgifter per innbygger / (behovsindeks · landets)"))]);

    private static string Status(bool isCounted) => isCounted ? "telt" : "framskrevet";
}
