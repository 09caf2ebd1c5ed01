using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

/// <summary>What must hold for any country.</summary>
public sealed class SimpleMethodsProperties
{
    private static readonly int[] Horizons = [5, 10];

    [Fact]
    public void Run_LaterYearsChanged_ChangesNoForecast() =>
        Prop.ForAll(SmallCountry.Any, Gen.Choose(2, 9).ToArbitrary(), (counts, factor) =>
        {
            var other = counts.With((year, persons) => year > SmallCountry.Launch ? persons * factor + 1 : persons);
            var (found, changed) = (Errors(counts), Errors(other));
            return found.Select(e => e.Forecast).SequenceEqual(changed.Select(e => e.Forecast)) && found.Zip(changed).All(p => p.First.Outcome < p.Second.Outcome);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Project_ViewOfTheLaunch_EqualsCountsThatEndThere() =>
        Prop.ForAll(SmallCountry.Any, counts =>
        {
            var ended = SmallCountry.Counts((a, y, s, g) => counts.Groups(SmallCountry.Area(a), y)![s, g], (_, year) => year <= SmallCountry.Launch);
            return SimpleMethods.All.All(m => Totals(m, counts.KnownIn(SmallCountry.Launch)).SequenceEqual(Totals(m, ended)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Project_EverythingScaled_ScalesForecastsAndKeepsPercentErrors() =>
        Prop.ForAll(SmallCountry.Any, Gen.Choose(2, 50).ToArbitrary(), (counts, factor) =>
        {
            IProjectionMethod[] free = [SimpleMethods.NoChange, SimpleMethods.Linear, SimpleMethods.HalfLinear, SimpleMethods.Exponential, SimpleMethods.HamiltonPerry(0), SimpleMethods.HamiltonPerry(double.PositiveInfinity)];
            var (once, scaled) = (Errors(counts, free), Errors(counts.With((_, persons) => persons * factor), free));
            return once.Zip(scaled).All(p => Near(p.First.Forecast * factor, p.Second.Forecast) && Near(p.First.Percent!.Value, p.Second.Percent!.Value))
                && Near(Errors(counts, [SimpleMethods.HamiltonPerry(50)])[0].Forecast * factor, Errors(counts.With((_, persons) => persons * factor), [SimpleMethods.HamiltonPerry(50 * factor)])[0].Forecast);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void HamiltonPerry_NoStrengthOrVeryLarge_GivesOwnRatiosOrTheCountrys() =>
        Prop.ForAll(SmallCountry.Any, counts =>
        {
            var known = counts.KnownIn(SmallCountry.Launch);
            return AreNear(SimpleMethods.HamiltonPerry(1e-9), SimpleMethods.HamiltonPerry(0)) && AreNear(SimpleMethods.HamiltonPerry(1e13), SimpleMethods.HamiltonPerry(double.PositiveInfinity));

            bool AreNear(IProjectionMethod left, IProjectionMethod right) =>
                Cells(left, known).Zip(Cells(right, known)).All(p => Near(p.First, p.Second));
        }).QuickCheckThrowOnFailure();

    // Where all municipalities are alike, their own ratios are the country's.
    [Fact]
    public void HamiltonPerry_AlikeMunicipalities_IsTheSameForEveryStrength() =>
        Prop.ForAll(SmallCountry.Any, counts =>
        {
            var alike = SmallCountry.Counts((_, year, sex, group) => counts.Groups(SmallCountry.Area(0), year)![sex, group]).KnownIn(SmallCountry.Launch);
            return Cells(SimpleMethods.HamiltonPerry(0), alike).Zip(Cells(SimpleMethods.HamiltonPerry(100), alike)).All(p => Near(p.First, p.Second));
        }).QuickCheckThrowOnFailure();

    // A ratio that is the same everywhere moves the sum of a cohort as it moves the parts.
    [Fact]
    public void HamiltonPerry_CountrysRatios_AddUpToTheCountry() =>
        Prop.ForAll(SmallCountry.Any, counts =>
        {
            var known = counts.KnownIn(SmallCountry.Launch);
            var country = SmallCountry.Counts((_, year, sex, group) => known.Sum(known.Areas, year)[sex, group], (area, year) => area == 0 && year <= SmallCountry.Launch);
            return Near(
                SimpleMethods.HamiltonPerry(double.PositiveInfinity).Project(known, SmallCountry.Launch, [10]).Sum(f => f.Total),
                SimpleMethods.HamiltonPerry(0).Project(country, SmallCountry.Launch, [10]).Sum(f => f.Total));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Run_ConstantPopulation_HasNoErrorWithoutChangeOrByTrend() =>
        Prop.ForAll(SmallCountry.Any, counts =>
        {
            var constant = SmallCountry.Counts((area, _, sex, group) => counts.Groups(SmallCountry.Area(area), SmallCountry.Launch)![sex, group]);
            var errors = Errors(constant, [SimpleMethods.NoChange, SimpleMethods.Linear, SimpleMethods.HalfLinear, SimpleMethods.Exponential]);
            return errors.Count > 0 && errors.All(e => e.Persons == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_Codes_AreThoseOfTheReferenceTables() =>
        SimpleMethods.All.Select(m => m.Code).ShouldBe(
        [
            "no_change", "linear_5y", "half_linear_5y", "exponential_5y", "hamilton_perry_local", "hamilton_perry_shrunk_k50",
            "hamilton_perry_shrunk_k100", "hamilton_perry_shrunk_k200", "hamilton_perry_national",
        ]);

    private static IReadOnlyList<ForecastError> Errors(CountryCounts counts, IReadOnlyList<IProjectionMethod>? methods = null) =>
        AccuracyStudy.Run(counts, methods ?? SimpleMethods.All, [SmallCountry.Launch], Horizons).Errors;

    private static IEnumerable<double> Totals(IProjectionMethod method, CountryCounts known) =>
        method.Project(known, SmallCountry.Launch, Horizons).Select(f => f.Total);

    private static IEnumerable<double> Cells(IProjectionMethod method, CountryCounts known) =>
        method.Project(known, SmallCountry.Launch, Horizons).SelectMany(f => (IEnumerable<double>)[.. f.Groups!.Groups(Sex.Male), .. f.Groups.Groups(Sex.Female)]);

    private static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-6 * (1 + Math.Abs(right));
}
