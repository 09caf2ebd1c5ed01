using Analytics.Analysis.Demography.Flows;

namespace Analytics.Analysis.Demography.Country;

/// <summary>What the main alternative adds to the rates, by year and municipality; other alternatives take the same, so that they differ by their own assumptions alone.</summary>
internal sealed class CountryClosure
{
    public CountryClosure(int years, int areas)
    {
        BirthFactor = new double[years][];
        Adjustment = new SexAgeValues[years][];
        Newborn = new BySex<double>[years][];
        for (var year = 0; year < years; year++)
        {
            BirthFactor[year] = new double[areas];
            Adjustment[year] = [.. Enumerable.Repeat(SexAgeValues.Zero, areas)];
            Newborn[year] = new BySex<double>[areas];
        }
    }

    /// <summary>What fertility is multiplied by, so that births stay nearer their number at the launch.</summary>
    public double[][] BirthFactor { get; }

    /// <summary>Persons who join or leave, so that the total stays nearer a damped trend.</summary>
    public SexAgeValues[][] Adjustment { get; }

    /// <summary>The same for those born in the year.</summary>
    public BySex<double>[][] Newborn { get; }

    /// <summary>Flows with a year's adjustment of a municipality added.</summary>
    public YearFlows Adjusted(YearFlows flows, int year, int area)
    {
        var extra = flows.ExtraFlows.Cells.ToArray();
        for (var cell = 0; cell < extra.Length; cell++)
            extra[cell] += Adjustment[year][area].Cells[cell];
        return flows with { ExtraFlows = new SexAgeValues(extra), ExtraNewborns = Newborn[year][area] };
    }
}
