using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>A year's flows as what each person there on 1 January risks, and what comes on top, so that all expected numbers are those of the deterministic step.</summary>
internal sealed class YearPlan
{
    // With fewer expected it takes less time to draw how many come and then who they are than a number for each of 212 cells.
    private const double FewMovers = 250;

    private readonly double[] leaving = new double[SexAgeValues.Length];
    private readonly double[] dying = new double[SexAgeValues.Length];
    private readonly double[] arriving = new double[SexAgeValues.Length];
    private readonly double[] joining = new double[SexAgeValues.Length];
    private readonly double[] withdrawing = new double[SexAgeValues.Length];
    private readonly double[] bearing = new double[Age.Count];

    public YearPlan(YearFlows flows, FlowOptions options)
    {
        var spread = options.Timing == FlowTiming.SpreadOverYear;
        var early = spread ? 0.5 : 0;
        for (var cell = 0; cell < SexAgeValues.Length; cell++)
        {
            var (from, age) = cell < Age.Count ? (0, cell) : (Age.Count, cell - Age.Count);
            var next = Math.Min(age + 1, Age.Oldest);
            var survival = flows.Survival.Cells[from + next];
            var leave = Math.Min(1, flows.OutProbability.Cells[cell] + flows.EmigrationProbability.Cells[cell]);
            leaving[cell] = leave;
            dying[cell] = leave < 1 ? Math.Min(1, (1 - survival) * (1 - early * leave) / (1 - leave)) : 0;

            var (alive, dead) = (early * survival + 1 - early, early * (1 - survival));
            var come = flows.MovesIn.Cells[cell] + flows.Immigration.Cells[cell];
            var extra = flows.ExtraFlows.Cells[cell];
            arriving[from + next] += come * alive;
            joining[from + next] += Math.Max(0, extra) * alive;
            withdrawing[from + next] += Math.Max(0, -extra) * alive;
            ArrivalDeaths += come * dead;
            JoinerDeaths += Math.Max(0, extra) * dead;
            if (from == 0)
                continue;

            var first = flows.Fertility[options.BirthExposure == BirthExposure.AgeAtEnd ? next : age] / 2;
            var second = flows.Fertility[next] / 2;
            var ofMover = early * first + (spread ? alive : 0) * second;
            bearing[age] = first + second * survival - leave * ofMover;
            ArrivalBirths += come * ofMover;
            ExtraBirths += extra * ofMover;
        }

        BoyShare = flows.BoyShare;
        NewbornSurvival = new(flows.Survival.Cells[0], flows.Survival.Cells[Age.Count]);
        ExtraNewborns = flows.ExtraNewborns;
        Arrivals = arriving.Sum();
        ArrivalsByPerson = Arrivals is > 0 and < FewMovers ? new AliasTable(arriving) : null;
    }

    /// <summary>Probability of leaving the area, by sex and age on 1 January.</summary>
    public ReadOnlySpan<double> Leaving => leaving;

    /// <summary>Probability of dying in the area for those who do not leave it, by sex and age on 1 January.</summary>
    public ReadOnlySpan<double> Dying => dying;

    /// <summary>Expected in-movers and immigrants who are alive at the end, by sex and age then.</summary>
    public ReadOnlySpan<double> Arriving => arriving;

    /// <summary>Expected persons of own additions who are alive at the end, by sex and age then.</summary>
    public ReadOnlySpan<double> Joining => joining;

    /// <summary>Expected persons whom own alternatives take away, less those who would have died, by sex and age at the end.</summary>
    public ReadOnlySpan<double> Withdrawing => withdrawing;

    /// <summary>Expected births for each woman there on 1 January, by her age then.</summary>
    public ReadOnlySpan<double> Bearing => bearing;

    /// <summary>All expected in-movers and immigrants who are alive at the end.</summary>
    public double Arrivals { get; }

    /// <summary>Who such a person is, when few come; null when each cell's number is drawn.</summary>
    public AliasTable? ArrivalsByPerson { get; }

    /// <summary>Expected in-movers who die before the end.</summary>
    public double ArrivalDeaths { get; }

    public double JoinerDeaths { get; }

    /// <summary>Expected births of in-movers.</summary>
    public double ArrivalBirths { get; }

    /// <summary>Expected births of those whom own alternatives add, negative for those they take away.</summary>
    public double ExtraBirths { get; }

    public double BoyShare { get; }

    public BySex<double> NewbornSurvival { get; }

    public BySex<double> ExtraNewborns { get; }
}
