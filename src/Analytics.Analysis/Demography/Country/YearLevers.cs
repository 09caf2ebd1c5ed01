using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>The flows of one calendar year under an alternative, for every municipality.</summary>
internal sealed class YearLevers
{
    private readonly Year year;
    private readonly ProjectionLevers levers;
    private readonly CountryFlows flows;
    private readonly double[] survival;
    private readonly double[] fertility;
    private readonly double sexRatioAtBirth;
    private readonly double domestic;
    private readonly double immigration;
    private readonly double netImmigration;
    private readonly double emigration;

    public YearLevers(Year year, NationalRates national, ProjectionLevers levers, CountryFlows flows)
    {
        this.year = year;
        this.levers = levers;
        this.flows = flows;
        var ratios = national.SurvivalIn(year);
        survival = [.. ratios.Male, .. ratios.Female];
        var factor = levers.Fertility(year);
        fertility = [.. national.FertilityIn(year).Select(rate => rate * factor)];
        sexRatioAtBirth = national.SexRatioAtBirth;
        domestic = levers.DomesticMobility(year);
        immigration = levers.Immigration(year);
        netImmigration = levers.NetImmigration(year);
        emigration = levers.Emigration(year);
    }

    /// <summary>A municipality's survival ratios. Its mortality level scales death rates at all ages, which is a power of the ratios.</summary>
    public SexAgeValues Survival(AreaEstimate estimate) => new([.. survival.Select(s => Math.Pow(s, estimate.MortalityLevel))]);

    /// <summary>A municipality's flows.</summary>
    /// <param name="area">Its place in the order.</param>
    /// <param name="estimate">Its levels.</param>
    /// <param name="survives">Its survival ratios.</param>
    /// <param name="movesIn">Who comes from other municipalities before the alternative's factor, 212 numbers.</param>
    /// <param name="birthFactor">A factor on fertility.</param>
    public YearFlows Of(int area, AreaEstimate estimate, SexAgeValues survives, double[] movesIn, double birthFactor) =>
        new(survives, [.. fertility.Select(rate => rate * estimate.FertilityLevel * birthFactor)])
        {
            SexRatioAtBirth = sexRatioAtBirth,
            OutProbability = Scaled(flows.OutProbability[area], domestic),
            EmigrationProbability = Scaled(flows.Emigration[area], emigration),
            Immigration = Arrivals(area),
            MovesIn = Scaled(movesIn, domestic),
            ExtraFlows = levers.Extra(estimate.Area, year),
        };

    private SexAgeValues Arrivals(int area)
    {
        if (netImmigration == 1)
            return Scaled(flows.Immigration[area], immigration);
        var arrivals = flows.Immigration[area].Cells.ToArray();
        for (var cell = 0; cell < arrivals.Length; cell++)
            arrivals[cell] = Math.Max(0, immigration * arrivals[cell] + (netImmigration - 1) * flows.NetImmigration[area].Cells[cell]);
        return new SexAgeValues(arrivals);
    }

    private static SexAgeValues Scaled(SexAgeValues values, double factor) => factor == 1 ? values : factor == 0 ? SexAgeValues.Zero : Scaled(values.Cells.ToArray(), factor);

    private static SexAgeValues Scaled(double[] values, double factor) => new([.. values.Select(v => v * factor)]);
}
