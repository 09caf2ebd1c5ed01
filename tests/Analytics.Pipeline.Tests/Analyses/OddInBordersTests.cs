using Analytics.Analysis.Editing;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Tests.Borders;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Analyses;

/// <summary>Zeros that SSB fills in for years in which a code was no municipality.</summary>
public sealed class OddInBordersTests : IDisposable
{
    private readonly RunInTemporaryFolder run = new();

    public OddInBordersTests()
    {
        Borderland.WriteKlass(run);
        Borderland.WriteKostra(run, "12255", "KOSregnind20000", (_, year) => 100_000 + (1000 * (year - 2018)), fill: 0);
    }

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Run_YearBeforeTheMunicipality_SaysThatTheZeroIsNone()
    {
        var odd = (await Odd("9953", 2019)).Own.Figures.ShouldHaveSingleItem();

        (odd.Suspicion.Kind, odd.Suspicion.Value, odd.Subject.Table).ShouldBe((SuspicionKind.NoMunicipality, 0, "12255"));
        odd.WhatNb.ShouldContain("kommunen fantes ikke det året");
        odd.Provenance.ContentHash.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("9953", 2020)] // its first year
    [InlineData("9972", 2021)] // the year before it got its number: the figure is carried over
    [InlineData("9991", 2019)]
    public async Task Run_YearWithAFigure_SuspectsNothing(string code, int year)
    {
        var result = await Odd(code, year);

        result.Own.Figures.Where(f => f.Suspicion.Kind != SuspicionKind.NoMunicipality).ShouldBeEmpty();
        result.IsWindowOpen.ShouldBeTrue();
    }

    private async Task<OddResult> Odd(string code, int year)
    {
        await run.IngestAsync(Path.Combine(run.Root, "data"));
        return PublishedOdd.Run(PipelineDefinition.Load(run.Pipelines), run.Store, new MunicipalityCode(code), new Year(year), false, new FixedClock());
    }
}
