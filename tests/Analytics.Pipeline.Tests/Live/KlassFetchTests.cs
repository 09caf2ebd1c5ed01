using Analytics.Core;
using Analytics.Pipeline.Live;
using Analytics.Store;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Live;

/// <summary>KLASS asked live: the stand-in has one merger, one split, one new number and one new name.</summary>
public sealed class KlassFetchTests
{
    private static readonly string[] Sources = ["klass-municipality-changes", "klass-municipalities", "klass-kostra-groups"];

    [Fact]
    public async Task IngestAsync_Klass_GivesChangesCodesAndGroups()
    {
        await using var country = await LiveCountry.StartAsync();

        var result = await country.IngestAsync(null, Sources);

        result.Live.Select(l => (l.Source, l.Outcome, l.Downloaded, l.Rows)).ShouldBe(
            [("klass-kostra-groups", LiveOutcome.Published, 1, 5), ("klass-municipalities", LiveOutcome.Published, 1, 10), ("klass-municipality-changes", LiveOutcome.Published, 1, 6)]);
        country.Query("SELECT old_code, new_code, occurred::VARCHAR, origin FROM municipality_change WHERE new_code = '9941' ORDER BY old_code")
            .ShouldBe([["9931", "9941", "2020-01-01", "fictional"], ["9932", "9941", "2020-01-01", "fictional"]]);
        country.Query("SELECT name, kostra_group, valid_from::VARCHAR, valid_to::VARCHAR FROM municipality WHERE code = '9945' ORDER BY valid_from")
            .ShouldBe([["Solvik", null, "2014-01-01", "2020-01-01"], ["Solvik - Beaivvášluokta", "EKG01", "2020-01-01", null]]);
        country.Query("SELECT municipality, kostra_group, group_name FROM kostra_group_membership WHERE municipality = '9942'")
            .ShouldBe([["9942", "EKG01", "KOSTRA-gruppe 1"]]);
    }

    [Fact]
    public async Task IngestAsync_SecondTimeOnOneDay_AsksNothing()
    {
        await using var country = await LiveCountry.StartAsync();
        await country.IngestAsync(null, Sources);
        var asked = country.Server.Requests.Count;

        var again = await country.IngestAsync(null, Sources);

        country.Server.Requests.Count.ShouldBe(asked);
        again.Live.ShouldAllBe(l => l.Outcome == LiveOutcome.Unchanged && l.Downloaded == 0);
    }

    [Fact]
    public async Task IngestAsync_KilledBetweenLandingAndPublishing_TakesWhatIsLanded()
    {
        await using var country = await LiveCountry.StartAsync();
        await country.IngestAsync(null, Sources);
        var asked = country.Server.Requests.Count;
        StoreDatabase.Open(country.Store, country.Clock).Catalogue.Publish([], [new PartRemoval(DatasetName.Raw("municipality_change"))]);

        var again = await country.IngestAsync(null, Sources);

        country.Server.Requests.Count.ShouldBe(asked);
        again.Live.Select(l => (l.Outcome, l.Downloaded)).ShouldBe([(LiveOutcome.Unchanged, 0), (LiveOutcome.Unchanged, 0), (LiveOutcome.Published, 0)]);
        country.Query("SELECT count(*) FROM municipality_change").ShouldBe([[6L]]);
    }

    [Fact]
    public async Task IngestAsync_NextDay_AsksAgainAndReplaces()
    {
        await using var country = await LiveCountry.StartAsync();
        await country.IngestAsync(null, Sources);
        country.Clock.Advance(TimeSpan.FromDays(1));

        var next = await country.IngestAsync(null, Sources);

        next.Live.ShouldAllBe(l => l.Downloaded == 1);
        country.Query("SELECT count(*), count(DISTINCT (code, valid_from)) FROM municipality WHERE code LIKE '99%'").ShouldBe([[10L, 10L]]);
    }

    [Fact]
    public async Task IngestAsync_TwoFaultsThenAnAnswer_Publishes()
    {
        await using var country = await LiveCountry.StartAsync();
        country.Server.Faults.Next(Fault.TooManyRequests() with { Path = "131/changes" }).Next(Fault.Truncated() with { Path = "131/changes" });

        var result = await country.IngestAsync(null, "klass-municipality-changes");

        result.Live.Single().Outcome.ShouldBe(LiveOutcome.Published);
        country.Server.Requests.Count(r => r.Path.EndsWith("131/changes", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task IngestAsync_ThreeFaults_FailsAndIsAskedForAgain()
    {
        await using var country = await LiveCountry.StartAsync();
        country.Server.Faults.Next(Fault.Unavailable(3) with { Path = "131/changes" });

        var failed = (await country.IngestAsync(null, "klass-municipality-changes")).Live.Single();
        var again = (await country.IngestAsync(null, "klass-municipality-changes")).Live.Single();

        failed.Outcome.ShouldBe(LiveOutcome.Failed);
        failed.Error.ShouldBeOfType<SourceFormatException>().Message.ShouldContain("status 503");
        again.Outcome.ShouldBe(LiveOutcome.Published);
    }

    [Fact]
    public async Task IngestAsync_MaintenancePage_FailsAndIsNotRemembered()
    {
        await using var country = await LiveCountry.StartAsync();
        country.Server.Faults.Next(Fault.HtmlPage() with { Path = "131/codes" });

        var failed = (await country.IngestAsync(null, "klass-municipalities")).Live.Single();
        var again = (await country.IngestAsync(null, "klass-municipalities")).Live.Single();

        failed.Outcome.ShouldBe(LiveOutcome.Failed);
        failed.Error!.Message.ShouldContain("klass-municipalities: classifications/131/codes");
        (again.Outcome, again.Downloaded).ShouldBe((LiveOutcome.Published, 1));
    }

    [Fact]
    public async Task ForecastAsync_Klass_IsOneRequestAndAsksNothing()
    {
        await using var country = await LiveCountry.StartAsync();

        var forecast = (await country.ForecastAsync("klass-municipalities")).Single();

        (forecast.Requests, forecast.Cells).ShouldBe((1, 0L));
        country.Server.Requests.ShouldBeEmpty();
    }
}
