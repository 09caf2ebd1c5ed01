using System.Globalization;
using Analytics.Analysis.Sustainability;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>Turns the indicators of one accounting scope into the kroner that accounts are carried forward from. Scopes are never mixed.</summary>
internal sealed class OpeningAccountsReader(PipelineDefinition definition, MartReader marts, MunicipalityCode municipality, string name)
{
    private const string Revenue = "brutto-driftsinntekter";
    private const string Result = "netto-driftsresultat";
    private const string FreeIncome = "frie-inntekter";
    private const string Fund = "disposisjonsfond";
    private const string Debt = "netto-lanegjeld";
    private const string Exposure = "netto-renteeksponering";
    private const string Investments = "brutto-investeringsutgifter";
    private static readonly CultureInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO");
    private static readonly string[] Needed = [Revenue, Result, FreeIncome, Fund, Debt];

    private readonly ConceptReader concepts = new(definition.Indicators, marts, RegionCode.Of(municipality), name);

    /// <summary>The newest year in which a scope has every figure that is needed; among equals the scope that the catalogue prefers.</summary>
    /// <param name="inhabitants">Inhabitants at the end of an accounting year, or null where they are not counted.</param>
    /// <param name="assumptions">What stands in for investments that are not known.</param>
    /// <param name="notes">Receives what stands in for what, in bokmål.</param>
    /// <returns>The accounts, their scope and netto driftsresultat of the years up to them without gaps, percent; or null with a note on what is missing.</returns>
    public (OpeningAccounts Accounts, AccountingScope Scope, IReadOnlyList<double> Results)? Read(Func<Year, double?> inhabitants, SustainabilityAssumptions assumptions, List<string> notes)
    {
        var found = Needed.ToDictionary(concept => concept, Series);
        var candidates =
            from revenue in found[Revenue]
            from point in revenue.Points
            where point.Measure.HasValue && inhabitants(point.Year) is > 0 && Needed.All(concept => Value(found[concept], revenue.Definition.Scope, point.Year) is not null)
            orderby point.Year.Value descending, revenue.Definition.ScopePreference
            select (revenue.Definition.Scope, point.Year);
        if (candidates.Select(c => ((AccountingScope Scope, Year Year)?)c).FirstOrDefault() is not { } chosen)
        {
            var absent = Needed.Where(concept => found[concept].All(s => s.Latest is null)).ToList();
            notes.Add(absent.Count > 0
                ? $"Regnskapet kan ikke føres framover: kommunen har ingen tall for {string.Join(", ", absent.Select(NameOf))}{(concepts.AreConfidential(absent) ? ": alle verdier er konfidensielle" : "")}."
                : $"Regnskapet kan ikke føres framover: {string.Join(", ", Needed.Select(NameOf))} og folketallet ved årets slutt finnes ikke for samme år i samme regnskapsomfang.");
            return null;
        }

        var (scope, year) = chosen;
        if (found[Result].Where(s => s.Definition.Scope == scope).Select(s => s.Latest).FirstOrDefault(p => p?.Year > year) is { } newer)
        {
            var lacking = Needed.Where(concept => Value(found[concept], scope, newer.Year) is null).Select(NameOf).ToList();
            notes.Add(string.Create(Norwegian, $"Netto driftsresultat var {newer.Measure.Value:0.0} prosent i {newer.Year}, men framføringen starter i {year}, fordi {(lacking.Count > 0 ? string.Join(", ", lacking) : "folketallet ved årets slutt")} ikke er kjent for {newer.Year}."));
        }

        var revenueKroner = 1000 * Value(found[Revenue], scope, year)!.Value;
        var debt = Percent(Debt)!.Value;
        var exposed = Percent(Exposure);
        if (exposed is null)
            notes.Add("Netto renteeksponering er ikke kjent; all netto lånegjeld er regnet som renteeksponert.");
        var investments = Percent(Investments);
        if (investments is null)
            notes.Add("Investeringene er ikke kjent; de er satt så høyt at gjelda blir stående.");
        var steady = assumptions.Borrowed > 0 ? debt / assumptions.RepaymentYears / assumptions.Borrowed : 0;
        return (new OpeningAccounts(
            year,
            revenueKroner,
            Value(found[FreeIncome], scope, year)!.Value * inhabitants(year)!.Value,
            Percent(Result)!.Value,
            Percent(Fund)!.Value,
            debt,
            exposed ?? debt,
            investments ?? steady), scope, Consecutive(found[Result], scope, year));

        double? Percent(string concept) => Value(found.GetValueOrDefault(concept) ?? Series(concept), scope, year) / 100 * revenueKroner;
    }

    private string NameOf(string concept)
    {
        var name = definition.Indicators.First(i => i.Concept == concept).NameNb;
        return char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..];
    }

    private static List<double> Consecutive(List<IndicatorSeries> series, AccountingScope scope, Year last)
    {
        var values = new List<double>();
        for (var year = last; Value(series, scope, year) is { } value; year = year.Plus(-1))
            values.Insert(0, value);
        return values;
    }

    private List<IndicatorSeries> Series(string concept) =>
        [.. definition.Indicators.Where(i => i.Concept == concept).Select(i => marts.Series(i, RegionCode.Of(municipality), name)).OfType<IndicatorSeries>()];

    private static double? Value(List<IndicatorSeries> series, AccountingScope scope, Year year) =>
        series.Where(s => s.Definition.Scope == scope).Select(s => s.At(year)?.Measure.Value).FirstOrDefault(v => v is not null);
}
