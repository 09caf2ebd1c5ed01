using System.Globalization;
using Analytics.Analysis.Benchmarking;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Benchmarking;

public sealed class SimilarMunicipalitiesTests
{
    private static readonly LikenessTrait Size = new("size", "innbyggere", "", 1, OnLogScale: true);
    private static readonly LikenessTrait Income = new("income", "frie inntekter", "kr", 1);

    [Fact]
    public void Of_SameValues_IsNearestAndAtZero()
    {
        var found = Found(Profile(1, 1000, 70), Profile(2, 5000, 70), Profile(3, 1000, 70), Profile(4, 1000, 90));

        found.Nearest[0].Profile.NameNb.ShouldBe("3");
        found.Nearest[0].Distance.ShouldBe(0);
        found.Nearest.Count.ShouldBe(3);
    }

    [Fact]
    public void Of_Sizes_CountAsRatios()
    {
        var found = Found(Profile(1, 1000, 70), Profile(2, 2000, 70), Profile(3, 500, 70), Profile(4, 1800, 70));

        found.Nearest[0].Profile.NameNb.ShouldBe("4");
        found.Nearest[1].Distance.ShouldBe(found.Nearest[2].Distance, 1e-12);
    }

    [Fact]
    public void Of_MissingTraits_LeavesOutAndSaysWhich()
    {
        var found = Found(Profile(1, 1000, 70), Profile(2, 900, null), Profile(3, 1100, 71), Profile(4, 4000, 72));

        found.LeftOut.Single().NameNb.ShouldBe("2");
        var without = Found(Profile(1, 1000, null), Profile(2, 900, null), Profile(3, 1100, 71));
        without.LeftOutTraits.ShouldBe([Income]);
        without.Nearest.Count.ShouldBe(2);
    }

    [Fact]
    public void Of_NothingKnown_SaysWhy() =>
        SimilarMunicipalities.Of(Profile(1, null, null), [Profile(2, 100, 70)], [Size, Income]).WhyNotNb!.ShouldContain("ingen av innbyggere, frie inntekter er kjent");

    [Fact]
    public void Of_AnyProfiles_SharesSumToOneAndTheOrderRises() => Prop.ForAll(
        Gen.Choose(1, 100_000).Two().Select(p => Profile(9, p.Item1, p.Item2)).NonEmptyListOf().ToArbitrary(),
        others =>
        {
            var found = Found([Profile(1, 3000, 50_000), .. others]);
            return found.Nearest.Zip(found.Nearest.Skip(1)).All(p => p.First.Distance <= p.Second.Distance)
                && found.Nearest.All(n => n.Distance == 0 || Math.Abs(n.Differences.Sum(d => d.Share) - 1) < 1e-9);
        }).QuickCheckThrowOnFailure();

    private static SimilarMunicipalities Found(params IReadOnlyList<LikenessProfile> profiles) => SimilarMunicipalities.Of(profiles[0], [.. profiles.Skip(1)], [Size, Income]).Value!;

    private static LikenessProfile Profile(int number, double? size, double? income)
    {
        var values = new Dictionary<string, double>();
        if (size is { } persons)
            values["size"] = persons;
        if (income is { } kroner)
            values["income"] = kroner;
        return new LikenessProfile(new MunicipalityCode($"990{number}"), number.ToString(CultureInfo.InvariantCulture), values);
    }
}
