using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Flows;
using Analytics.Core;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Flows;

/// <summary>What must hold for any population and any flows.</summary>
public sealed class FlowStepProperties
{
    private const int Top = Age.Oldest;

    [Fact]
    public void Step_AnyFlows_EqualsCohortComponent() =>
        AnyFlows.Check(any =>
        {
            var (start, flows, timing) = (any.Persons(), any.Year(), any.Options().Timing);
            var end = new double[SexAgeValues.Length];

            var account = FlowStep.Step(start.Cells, flows, new FlowOptions(timing), end);

            var expected = CohortComponent.Step(
                BySex(start), new CohortRates(BySex(flows.Survival), flows.Fertility, flows.SexRatioAtBirth), Migration(start, flows, timing));
            return expected.End.Male.Concat(expected.End.Female).Zip(end).All(p => Agree(p.First, p.Second))
                && Agree(expected.Births.Male + expected.Births.Female, account.Births)
                && Agree(expected.Deaths, account.Deaths)
                && Agree(expected.NetMigration, account.Growth - account.Births + account.Deaths)
                && expected.Clamped == account.ClampedCells;
        });

    [Fact]
    public void Step_AnyFlows_BalancesAndIsNeverNegative() =>
        AnyFlows.Check(any =>
        {
            var (start, flows, options) = (any.Persons(), any.Year(), any.Options());
            var end = new double[SexAgeValues.Length];
            var account = FlowStep.Step(start.Cells, flows, options, end);
            return Agree(start.Sum() + account.Growth, end.Sum()) && end.All(p => p >= 0) && account.Deaths >= 0;
        });

    [Fact]
    public void Step_NothingClamped_EveryCohortBalances() =>
        AnyFlows.Check(any =>
        {
            var (start, flows, timing) = (any.Persons(), any.Year(extra: 0), any.Options().Timing);
            var end = new double[SexAgeValues.Length];
            var clamped = FlowStep.Step(start.Cells, flows, new FlowOptions(timing), end).ClampedCells;
            foreach (var sex in new[] { Sex.Male, Sex.Female })
            {
                for (var age = 0; age < Top - 1; age++)
                {
                    var net = Net(start, flows, sex, age);
                    var exposed = start[sex, age] + (timing == FlowTiming.AtEnd ? 0 : net / 2);
                    var deaths = exposed * (1 - flows.Survival[sex, age + 1]);
                    var found = end[(sex == Sex.Male ? 0 : Age.Count) + age + 1];
                    if (!Agree(start[sex, age] - deaths + net, found) && !(clamped > 0 && found == 0))
                        return false;
                }
            }

            return true;
        });

    [Fact]
    public void Step_BirthsByAgeAtEnd_CountTheCohortsWomen() =>
        AnyFlows.Check(any =>
        {
            var flows = any.Year();
            var start = any.Persons();
            var closed = new YearFlows(flows.Survival, flows.Fertility);
            var end = new double[SexAgeValues.Length];

            var births = FlowStep.Step(start.Cells, closed, new FlowOptions(BirthExposure: BirthExposure.AgeAtEnd), end).Births;

            var women = end.AsSpan(Age.Count);
            var expected = flows.Fertility[Top] * (start[Sex.Female, Top - 1] + start[Sex.Female, Top] + women[Top]) / 2;
            for (var age = 1; age < Top; age++)
                expected += flows.Fertility[age] * (start[Sex.Female, age - 1] + women[age]) / 2;
            return Agree(expected, births);
        });

    private static CohortMigration Migration(SexAgeValues start, YearFlows flows, FlowTiming timing)
    {
        var early = timing == FlowTiming.AtEnd ? 0 : 0.5;
        return new CohortMigration(
            new(AtStart(Sex.Male), AtStart(Sex.Female)),
            new(AtEnd(Sex.Male, flows.ExtraNewborns.Male), AtEnd(Sex.Female, flows.ExtraNewborns.Female)),
            EndMigrantsBear: timing == FlowTiming.SpreadOverYear);

        double[] AtStart(Sex sex) => [.. Enumerable.Range(0, Age.Count).Select(age => early * Net(start, flows, sex, age))];

        double[] AtEnd(Sex sex, double newborns) =>
        [
            newborns,
            .. Enumerable.Range(0, Top - 1).Select(age => (1 - early) * Net(start, flows, sex, age)),
            (1 - early) * (Net(start, flows, sex, Top - 1) + Net(start, flows, sex, Top)),
        ];
    }

    private static double Net(SexAgeValues start, YearFlows flows, Sex sex, int age) =>
        flows.MovesIn[sex, age] + flows.Immigration[sex, age] + flows.ExtraFlows[sex, age]
        - start[sex, age] * (flows.OutProbability[sex, age] + flows.EmigrationProbability[sex, age]);

    private static BySex<IReadOnlyList<double>> BySex(SexAgeValues values) => new(values.Ages(Sex.Male).ToArray(), values.Ages(Sex.Female).ToArray());

    private static bool Agree(double expected, double found) => Math.Abs(expected - found) <= 1e-9 * Math.Max(1, Math.Abs(expected));
}
