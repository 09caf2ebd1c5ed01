using Analytics.Analysis.Demography.Flows;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Analysis.Tests.Demography.Flows;

/// <summary>Populations and flows of any kind, from a number that FsCheck chooses.</summary>
internal sealed class AnyFlows(int seed)
{
    private readonly Random random = new(seed);

    public static void Check(Func<AnyFlows, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(new AnyFlows(seed))).QuickCheckThrowOnFailure();

    public SexAgeValues Persons(double most = 1000) => Values(0, most);

    public SexAgeValues Values(double low, double high)
    {
        var cells = new double[SexAgeValues.Length];
        for (var cell = 0; cell < cells.Length; cell++)
            cells[cell] = Number(low, high);
        return new SexAgeValues(cells);
    }

    public YearFlows Year(bool movesIn = true, double extra = 1500) => new(Values(0, 1), Fertility())
    {
        SexRatioAtBirth = Number(1, 1.1),
        OutProbability = Values(0, 0.3),
        EmigrationProbability = Values(0, 0.1),
        Immigration = Values(0, 20),
        MovesIn = movesIn ? Values(0, 60) : SexAgeValues.Zero,
        ExtraFlows = Values(-extra, extra),
        ExtraNewborns = new(Number(-extra, extra), Number(-extra, extra)),
    };

    public FlowOptions Options() => new(
        random.Next(2) == 0 ? FlowTiming.SpreadOverYear : FlowTiming.AtEnd,
        random.Next(2) == 0 ? BirthExposure.MidYear : BirthExposure.AgeAtEnd);

    private double[] Fertility()
    {
        var fertility = new double[Age.Count];
        for (var age = 1; age < fertility.Length; age++)
            fertility[age] = Number(0, 0.3);
        return fertility;
    }

    private double Number(double low, double high) => low + (high - low) * random.NextDouble();
}
