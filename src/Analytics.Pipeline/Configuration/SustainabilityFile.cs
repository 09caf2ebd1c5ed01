using System.Globalization;
using Analytics.Analysis.Sustainability;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/sustainability.yaml</c>.</summary>
internal static class SustainabilityFile
{
    private const int MostYears = 25;

    public static SustainabilityDefinition Read(string file)
    {
        var yaml = YamlSection.Load(file);
        var years = yaml.Integer("years", 15);
        if (years is < 1 or > MostYears)
            throw yaml.Wrong("years", years.ToString(CultureInfo.InvariantCulture), $"a number of years from 1 to {MostYears}");
        var assumptions = yaml.OptionalSection("assumptions") is { } section ? Assumptions(section) : new SustainabilityAssumptions();
        var levers = yaml.Sections("levers").Select(Lever).ToList();
        LeverSection.RefuseTwice(yaml, levers.Select(l => l.Lever.Name));
        var combinations = yaml.Sections("combinations").Select(c => Combination(c, [.. levers.Select(l => l.Lever.Name)])).ToList();
        yaml.RefuseUnknownKeys();
        if (combinations.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw yaml.Wrong("combinations", $"\"{twice.Key}\" twice", "a name of its own for each combination");
        return new SustainabilityDefinition(years, assumptions, levers) { Combinations = combinations };
    }

    private static LeverCombination Combination(YamlSection yaml, IReadOnlyList<string> known)
    {
        var combination = new LeverCombination(yaml.Text("combination"), yaml.Text("title"), yaml.Texts("levers"));
        yaml.RefuseUnknownKeys();
        if (combination.Levers.FirstOrDefault(l => !known.Contains(l)) is { } unknown)
            throw yaml.Wrong("levers", $"\"{unknown}\"", $"names of levers above: {string.Join(", ", known)}");
        return combination.Levers.Distinct().Count() >= 2
            ? combination
            : throw yaml.Wrong("levers", $"{string.Join(", ", combination.Levers)}", "two different levers or more");
    }

    private static SustainabilityAssumptions Assumptions(YamlSection yaml)
    {
        var usual = new SustainabilityAssumptions();
        var read = new SustainabilityAssumptions
        {
            CountryNeedCovered = yaml.OptionalNumber("country_need_covered", 0, 1) ?? usual.CountryNeedCovered,
            NeedEvenedOut = yaml.OptionalNumber("need_evened_out", 0, 1) ?? usual.NeedEvenedOut,
            FreeIncomeGrowthPercent = yaml.OptionalNumber("free_income_growth_percent", -10, 10) ?? usual.FreeIncomeGrowthPercent,
            CostLevel = yaml.OptionalNumber("cost_level", 0.3, 3) ?? usual.CostLevel,
            PensionGrowth = yaml.OptionalNumber("pension_growth"),
            BoundGrowth = yaml.OptionalNumber("bound_growth"),
            InterestPercent = yaml.OptionalNumber("interest_percent", 0, 25) ?? usual.InterestPercent,
            InterestChange = yaml.OptionalNumber("interest_change", -10, 10) ?? usual.InterestChange,
            RepaymentYears = yaml.OptionalNumber("repayment_years", 1, 60) ?? usual.RepaymentYears,
            Borrowed = yaml.OptionalNumber("borrowed", 0, 1) ?? usual.Borrowed,
            Investments = yaml.OptionalNumber("investments") is { } kroner ? kroner >= 0 ? kroner : throw yaml.Wrong("investments", "less than 0", "kroner a year, 0 or more") : null,
        };
        yaml.RefuseUnknownKeys();
        return read;
    }

    private static (Lever Lever, MunicipalityCode? Municipality) Lever(YamlSection yaml)
    {
        var (name, title, from, to, municipality) = LeverSection.Read(yaml);
        var lever = new Lever(name, title, from)
        {
            To = to,
            Kroner = yaml.OptionalNumber("kroner") ?? 0,
            ProductivityPercent = yaml.OptionalNumber("productivity_percent", -10, 10) ?? 0,
            CoveragePercent = yaml.OptionalNumber("coverage_percent", -100, 100) ?? 0,
            InvestmentsPaused = yaml.OptionalNumber("investments_paused", 0, 1) ?? 0,
        };
        yaml.RefuseUnknownKeys();
        return lever is { Kroner: 0, ProductivityPercent: 0, CoveragePercent: 0, InvestmentsPaused: 0 }
            ? throw yaml.Wrong("lever", $"\"{lever.Name}\" without an effect", "kroner, productivity_percent, coverage_percent or investments_paused")
            : (lever, municipality);
    }
}
