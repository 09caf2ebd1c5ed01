using Analytics.Analysis.Need;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>A municipality's need for spending: the official indices, and the age criteria behind them from what is published.</summary>
public static class PublishedNeed
{
    private const string FreeIncome = "frie-inntekter";

    /// <summary>Computes it.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="year">The year of the grants, or null for the newest with a cost key.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, no file of the year, or nobody knows the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static NeedResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, Year? year, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, year);
    }

    /// <summary>Computes it from a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="year">The year of the grants, or null for the newest with a cost key.</param>
    /// <exception cref="ConfigurationException">There is no file of the year, or nobody knows the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static NeedResult Run(AnalysedStore opened, MunicipalityCode? municipality, Year? year)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (definition, code) = (opened.Definition, opened.Asked(municipality));
        var need = Of(definition.Reference.Need, year);
        var row = opened.Marts(code).Municipality();
        var official = need.Municipalities.GetValueOrDefault(code);
        if (row is null && official is null)
            throw Unknown(code);
        var notes = new List<string>();
        if (official is null)
            notes.Add(NoIndex(code, need.Year));
        if (need.Key is not { } key)
        {
            notes.Add($"Sektorindekser og alderskriterier for {need.Year} er ikke regnet ut: delkostnadsnøklene for {need.Year} er ikke lagt inn (cost-keys-{need.Year}.csv). {(official is null ? "" : "Bare den samlede indeksen vises. ")}År med nøkler: {YearsWithKey(definition.Reference.Need)}.");
            return new NeedResult(code, row?.Name ?? code.Value, need.Year, official, null, null, [], notes);
        }

        if (official is { Sectors.Count: 0 })
            notes.Add($"Sektorindeksene for {need.Year} er ikke kjent for kommunen, bare den samlede.");
        var inhabitants = opened.Country(code).Inhabitants;
        var days = new[] { need.Year.Plus(-1), need.Year }.Where(d => inhabitants.ByAge(d).ContainsKey(code) && Country(inhabitants, d) is not null).ToList();
        if (days.Count == 0)
            notes.Add(NotCounted(inhabitants, code, need.Year));
        else if (days.Count == 1)
            notes.Add($"Alderskriteriene er regnet fra folketallet 1. januar {days[0]} alene; tilskuddet bruker 1. juli {need.Year.Plus(-1)}, som ligger midt mellom 1. januar {need.Year.Plus(-1)} og {need.Year}.");
        var profile = NeedProfile.Of(
            key,
            official,
            days.Count == 0 ? null : new CriterionPopulation([.. days.Select(d => inhabitants.ByAge(d)[code])]),
            days.Count == 0 ? null : new CriterionPopulation([.. days.Select(d => Country(inhabitants, d)!)]));
        return new NeedResult(code, row?.Name ?? code.Value, need.Year, official, profile, need.Agreement, days, notes) { Income = Income(definition, opened.Marts(code), code, need, official?.Total) };
    }

    /// <summary>Both figures in the same accounting scope, that which the catalogue prefers of those with both.</summary>
    private static CorrectedIncome? Income(PipelineDefinition definition, MartReader marts, MunicipalityCode code, NeedYear need, double? index)
    {
        foreach (var indicator in definition.Indicators.Where(i => i.Concept == FreeIncome).OrderBy(i => i.ScopePreference))
        {
            var (own, country) = (At(RegionCode.Of(code)), At(RegionCode.Country));
            if (own?.Measure.Value is { } kroner && country?.Measure.Value is > 0 and var whole && index is > 0 and var ak)
                return new CorrectedIncome(need.AccountsYear, kroner, whole, ak, new[] { own, country }.Any(p => p.Provenance.Maturity == DataMaturity.Provisional));

            IndicatorPoint? At(RegionCode region) => marts.Series(indicator, region, region.Value)?.At(need.AccountsYear);
        }

        return null;
    }

    internal static string NoIndex(MunicipalityCode code, Year year) =>
        $"Kommunen har ingen behovsindeks for {year}{(code.IsFictional ? ": den er oppdiktet, og står ikke i Grønt hefte" : ": den står ikke i tabellen som er lagt inn fra Grønt hefte")}.";

    private static NeedYear Of(IReadOnlyList<NeedYear> years, Year? year) => year is { } asked
        ? years.FirstOrDefault(y => y.Year == asked) ?? throw new ConfigurationException(
            $"--year {asked}",
            "there is neither a cost key nor a need index of that year",
            $"one of {string.Join(", ", years.Select(y => y.Year))}",
            $"Add cost-keys-{asked}.csv and need-index-{asked}.csv to pipelines/reference, from the Grønt hefte of {asked}.")
        : years.LastOrDefault(y => y.Key is not null) ?? years.LastOrDefault() ?? throw new ConfigurationException(
            "pipelines/reference", "there is no need index", "cost-keys-YEAR.csv and need-index-YEAR.csv", "Restore them from version control.");

    private static Analytics.Analysis.Demography.PopulationVector? Country(CountedInhabitants inhabitants, Year day) =>
        inhabitants.Together(day, [.. inhabitants.Members(day).Select(m => m.Code)]);

    private static string NotCounted(CountedInhabitants inhabitants, MunicipalityCode code, Year year)
    {
        var (all, counted) = (inhabitants.Members(year), inhabitants.ByAge(year));
        return counted.ContainsKey(code)
            ? $"Alderskriteriene er ikke regnet ut: landets folketall etter alder 1. januar {year} mangler for {all.Count(m => !counted.ContainsKey(m.Code))} av {all.Count} kommuner."
            : $"Alderskriteriene er ikke regnet ut: kommunens folketall etter alder 1. januar {year} er ikke lest inn.";
    }

    private static string YearsWithKey(IReadOnlyList<NeedYear> years) =>
        years.Where(y => y.Key is not null).Select(y => y.Year.ToString()).ToList() is { Count: > 0 } known ? string.Join(", ", known) : "ingen";

    internal static ConfigurationException Unknown(MunicipalityCode code) => new(
        $"--municipality {code}", "neither the store nor the need indices know it", "a municipality of today", "Correct the code, or read it in: analytics run --data FOLDER");
}
