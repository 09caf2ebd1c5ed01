using Analytics.Core;
using Analytics.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Catalogues;

/// <summary>What holds of a catalogue whatever database it is kept in.</summary>
public sealed class CatalogueTests
{
    private static readonly DatasetName Population = DatasetName.Raw("ssb_07459");
    private static readonly DatasetName Mart = DatasetName.Mart("population");

    [Theory, OnSqlite, OnPostgres]
    public void Publish_Registration_ComesBackWhole(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var landed = new Landing(test.Folder, test.Catalogue, test.Clock).Land("abc"u8.ToArray(), "json");
        var registration = new PartRegistration(test.File(Population, "a", isRestricted: true), "ingest ssb_07459")
        {
            Partition = "regions-1",
            Vintage = landed.Vintage,
            Period = "2015-2025",
            Source = "ssb_07459",
            LandedHash = landed.Hash,
            SourceUpdated = new DateTimeOffset(2026, 3, 15, 8, 0, 0, TimeSpan.FromHours(1)),
            Restricted = true,
        };
        test.Clock.Advance(TimeSpan.FromHours(1));

        test.Catalogue.Publish([registration]);

        var part = test.Catalogue.Parts().ShouldHaveSingleItem();
        part.Registration.ShouldBe(registration);
        part.PublishedAt.ShouldBe(test.Clock.GetUtcNow());
        part.RetrievedAt.ShouldBe(landed.FirstSeen);
        part.RetiredAt.ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public void Publish_SameKeyAgain_TakesTheOldOnesPlace(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        test.Catalogue.Publish([new PartRegistration(test.File(Mart, "old"), "model population")]);
        test.Catalogue.Publish([new PartRegistration(test.File(Mart, "new"), "model population")]);

        test.Catalogue.Parts().ShouldHaveSingleItem().Part.Hash.ShouldBe(test.File(Mart, "new").Hash);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Publish_SamePartAgain_KeepsItsTime(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var registration = new PartRegistration(test.File(Mart, "same"), "model population");
        test.Catalogue.Publish([registration]);
        var first = test.Catalogue.Parts()[0];
        test.Clock.Advance(TimeSpan.FromDays(1));

        test.Catalogue.Publish([registration]);

        test.Catalogue.Parts().ShouldHaveSingleItem().ShouldBe(first);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Publish_OnePartOfSeveralIsMissing_PublishesNothing(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var good = new PartRegistration(test.File(Population, "good"), "ingest ssb_07459");
        var gone = new PartRegistration(test.File(Mart, "gone"), "model population");
        File.Delete(test.Folder.Resolve(gone.Part.File));

        var error = Should.Throw<StoreException>(() => test.Catalogue.Publish([good, gone], steps: [new StepRecord("ingest ssb_07459", "f")]));

        error.Message.ShouldContain("mart/population");
        error.Message.ShouldContain("model population");
        test.Catalogue.Parts().ShouldBeEmpty();
        test.Catalogue.FindStep("ingest ssb_07459").ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public void Publish_TransactionFailsInTheMiddle_LeavesTheOldState(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        test.Catalogue.Publish([new PartRegistration(test.File(Mart, "old"), "model population")], steps: [new StepRecord("model population", "1")]);
        var twiceInOneKey = new PartRegistration(test.File(Population, "a"), null!);

        Should.Throw<StoreException>(() => test.Catalogue.Publish(
            [new PartRegistration(test.File(Mart, "new"), "model population"), twiceInOneKey], steps: [new StepRecord("model population", "2")]));

        test.Catalogue.Parts().ShouldHaveSingleItem().Part.Hash.ShouldBe(test.File(Mart, "old").Hash);
        test.Catalogue.FindStep("model population")!.Fingerprint.ShouldBe("1");
    }

    [Theory, OnSqlite, OnPostgres]
    public void Publish_RestrictedMart_IsRefused(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        Should.Throw<ArgumentException>(() => test.Catalogue.Publish([new PartRegistration(test.File(Mart, "a"), "step") { Restricted = true }]));

        test.Catalogue.Parts().ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public void Publish_Removal_RetiresOneVintageOnly(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var a = new PartRegistration(test.File(Population, "a"), "ingest") { Vintage = "a" };
        var b = new PartRegistration(test.File(Population, "b"), "ingest") { Vintage = "b" };
        test.Catalogue.Publish([a, b]);

        test.Catalogue.Publish([], [new PartRemoval(Population, Vintage: "a")]);

        test.Catalogue.Parts().ShouldHaveSingleItem().Registration.ShouldBe(b);
    }

    [Theory, OnSqlite, OnPostgres]
    public void FindStep_AfterPublish_IsTheNewest(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        test.Catalogue.Publish([], steps: [new StepRecord("render", "1", "out/report.html")]);
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        test.Catalogue.Publish([], steps: [new StepRecord("render", "2")]);

        test.Catalogue.FindStep("render").ShouldBe(new StepRecord("render", "2", null, test.Clock.GetUtcNow()));
        test.Catalogue.FindStep("other").ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public void Parts_AsOf_FollowsTheSourcesPublicationAndTheStoresOwnHistory(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var march = new PartRegistration(test.File(Population, "march"), "ingest") { Vintage = "march", SourceUpdated = Day(3, 15) };
        var june = new PartRegistration(test.File(Population, "june"), "ingest") { Vintage = "june", SourceUpdated = Day(6, 15) };
        test.Catalogue.Publish([march, june, new PartRegistration(test.File(Mart, "first"), "model")]);
        test.Clock.Advance(TimeSpan.FromDays(10));
        test.Catalogue.Publish([new PartRegistration(test.File(Mart, "second"), "model")]);

        Known(Day(3, 14)).ShouldBeEmpty();
        Known(Day(3, 20)).ShouldBe(["march"]);
        Known(Day(4, 2)).ShouldBe(["first", "march"]);
        Known(Day(6, 16)).ShouldBe(["second", "march", "june"]);

        string[] Known(DateTimeOffset moment) => [.. test.Catalogue.Parts(moment).Select(p => File.ReadAllText(test.Folder.Resolve(p.Part.File)))];
    }

    [Theory, OnSqlite, OnPostgres]
    public void Open_TwiceAtOnceOnANewStore_Agrees(DatabaseKind kind)
    {
        using var test = new TestStore();
        var location = new StoreLocation(test.Outside("new"), kind == DatabaseKind.Postgres ? PostgresServer.Shared.NewDatabase() : null);

        Parallel.For(0, 8, _ => StoreDatabase.Open(location, test.Clock).Catalogue.Parts().ShouldBeEmpty());
    }

    [Theory, OnSqlite, OnPostgres]
    public void AddLanded_SameBytesFromManyNodes_KeepTheFirstNote(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var hash = new string('a', 64);

        Parallel.For(0, 8, i => test.Node().Catalogue.AddLanded(new LandedEntry(hash, $"landing/{i}", 1, Day(4, i + 1))));

        var kept = test.Catalogue.Landed().ShouldHaveSingleItem();
        test.Catalogue.AddLanded(new LandedEntry(hash, "landing/later", 1, Day(5, 1))).ShouldBe(kept);
        test.Catalogue.FindLanded(hash).ShouldBe(kept);
        test.Catalogue.FindLanded("b").ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public void Publish_ManyNodesAtOnce_KeepOneCurrentPart(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var parts = Enumerable.Range(0, 16).Select(i => new PartRegistration(test.File(Mart, $"{i}"), "model population")).ToList();

        Parallel.ForEach(parts, part => test.Node().Catalogue.Publish([part], steps: [new StepRecord("model population", part.Part.Hash)]));

        test.Catalogue.Parts().ShouldHaveSingleItem().Part.Hash.ShouldBe(test.Catalogue.FindStep("model population")!.Fingerprint);
        test.Catalogue.PartFiles().Count.ShouldBe(16);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Parts_NamesOfOtherAlphabets_StandInTheOrderOfTheirCodePoints(DatabaseKind kind)
    {
        // In Norwegian order a stands before B, and aa after z.
        using var test = new TestStore(kind);
        string[] vintages = ["Z", "aa", "b", "ø"];
        test.Catalogue.Publish(vintages.Reverse().Select(v => new PartRegistration(test.File(Population, v), "ingest") { Vintage = v }));

        test.Catalogue.Parts().Select(p => p.Registration.Vintage).ShouldBe(vintages);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Forget_Moment_DropsWhatWasRetiredBeforeIt(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        foreach (var content in new[] { "one", "two", "three" })
        {
            test.Catalogue.Publish([new PartRegistration(test.File(Mart, content), "model")]);
            test.Clock.Advance(TimeSpan.FromDays(1));
        }

        test.Catalogue.Forget(test.Clock.GetUtcNow() - TimeSpan.FromDays(1.5));

        test.Catalogue.PartFiles().ShouldBe([test.File(Mart, "two").File, test.File(Mart, "three").File], ignoreOrder: true);
        test.Catalogue.Check();
    }

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 7, 0, 0, TimeSpan.Zero);
}
