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
        yaml.RefuseUnknownKeys();
        return levers.GroupBy(l => l.Lever.Name).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw yaml.Wrong("levers", $"\"{twice.Key}\" twice", "a name of its own for each lever")
            : new SustainabilityDefinition(years, assumptions, levers);
    }

    private static SustainabilityAssumptions Assumptions(YamlSection yaml)
    {
        var usual = new SustainabilityAssumptions();
        var read = new SustainabilityAssumptions
        {
            CountryNeedCovered = Number(yaml, "country_need_covered", usual.CountryNeedCovered, 0, 1),
            NeedEvenedOut = Number(yaml, "need_evened_out", usual.NeedEvenedOut, 0, 1),
            FreeIncomeGrowthPercent = Number(yaml, "free_income_growth_percent", usual.FreeIncomeGrowthPercent, -10, 10),
            CostLevel = Number(yaml, "cost_level", usual.CostLevel, 0.3, 3),
            InterestPercent = Number(yaml, "interest_percent", usual.InterestPercent, 0, 25),
            InterestChange = Number(yaml, "interest_change", usual.InterestChange, -10, 10),
            RepaymentYears = Number(yaml, "repayment_years", usual.RepaymentYears, 1, 60),
            Borrowed = Number(yaml, "borrowed", usual.Borrowed, 0, 1),
            Investments = yaml.OptionalNumber("investments") is { } kroner ? kroner >= 0 ? kroner : throw yaml.Wrong("investments", "less than 0", "kroner a year, 0 or more") : null,
        };
        yaml.RefuseUnknownKeys();
        return read;
    }

    private static (Lever Lever, MunicipalityCode? Municipality) Lever(YamlSection yaml)
    {
        var from = yaml.Integer("from", 0);
        if (from is < 2000 or > 2200)
            throw yaml.Wrong("from", from == 0 ? "no year" : from.ToString(CultureInfo.InvariantCulture), "the first accounting year with effect, such as 2028");
        var to = yaml.Integer("to", 0);
        if (to != 0 && to < from)
            throw yaml.Wrong("to", to.ToString(CultureInfo.InvariantCulture), $"the last accounting year with effect, {from} or later; leave it out for what lasts");
        var lever = new Lever(yaml.Text("lever"), yaml.Text("title"), new Year(from))
        {
            To = to == 0 ? null : new Year(to),
            Kroner = yaml.OptionalNumber("kroner") ?? 0,
            ProductivityPercent = Number(yaml, "productivity_percent", 0, -10, 10),
            CoveragePercent = Number(yaml, "coverage_percent", 0, -100, 100),
            InvestmentsPaused = Number(yaml, "investments_paused", 0, 0, 1),
        };
        var municipality = yaml.OptionalMunicipality("municipality");
        yaml.RefuseUnknownKeys();
        return lever is { Kroner: 0, ProductivityPercent: 0, CoveragePercent: 0, InvestmentsPaused: 0 }
            ? throw yaml.Wrong("lever", $"\"{lever.Name}\" without an effect", "kroner, productivity_percent, coverage_percent or investments_paused")
            : (lever, municipality);
    }

    private static double Number(YamlSection yaml, string key, double usual, double least, double most)
    {
        var number = yaml.OptionalNumber(key) ?? usual;
        return number >= least && number <= most
            ? number
            : throw yaml.Wrong(key, number.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
    }
}
