using Analytics.Core;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class SqliteCatalogueTests : IDisposable
{
    private static readonly DatasetName Population = DatasetName.Raw("ssb_07459");
    private static readonly DatasetName Mart = DatasetName.Mart("population");

    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Publish_Registration_ComesBackWhole()
    {
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

    [Fact]
    public void Publish_SameKeyAgain_TakesTheOldOnesPlace()
    {
        test.Catalogue.Publish([new PartRegistration(test.File(Mart, "old"), "model population")]);
        test.Catalogue.Publish([new PartRegistration(test.File(Mart, "new"), "model population")]);

        test.Catalogue.Parts().ShouldHaveSingleItem().Part.Hash.ShouldBe(test.File(Mart, "new").Hash);
    }

    [Fact]
    public void Publish_SamePartAgain_KeepsItsTime()
    {
        var registration = new PartRegistration(test.File(Mart, "same"), "model population");
        test.Catalogue.Publish([registration]);
        var first = test.Catalogue.Parts()[0];
        test.Clock.Advance(TimeSpan.FromDays(1));

        test.Catalogue.Publish([registration]);

        test.Catalogue.Parts().ShouldHaveSingleItem().ShouldBe(first);
    }

    [Fact]
    public void Publish_OnePartOfSeveralIsMissing_PublishesNothing()
    {
        var good = new PartRegistration(test.File(Population, "good"), "ingest ssb_07459");
        var gone = new PartRegistration(test.File(Mart, "gone"), "model population");
        File.Delete(test.Folder.Resolve(gone.Part.File));

        var error = Should.Throw<StoreException>(() => test.Catalogue.Publish([good, gone], steps: [new StepRecord("ingest ssb_07459", "f")]));

        error.Message.ShouldContain("mart/population");
        error.Message.ShouldContain("model population");
        test.Catalogue.Parts().ShouldBeEmpty();
        test.Catalogue.FindStep("ingest ssb_07459").ShouldBeNull();
    }

    [Fact]
    public void Publish_TransactionFailsInTheMiddle_LeavesTheOldState()
    {
        test.Catalogue.Publish([new PartRegistration(test.File(Mart, "old"), "model population")], steps: [new StepRecord("model population", "1")]);
        var twiceInOneKey = new PartRegistration(test.File(Population, "a"), null!);

        Should.Throw<StoreException>(() => test.Catalogue.Publish(
            [new PartRegistration(test.File(Mart, "new"), "model population"), twiceInOneKey], steps: [new StepRecord("model population", "2")]));

        test.Catalogue.Parts().ShouldHaveSingleItem().Part.Hash.ShouldBe(test.File(Mart, "old").Hash);
        test.Catalogue.FindStep("model population")!.Fingerprint.ShouldBe("1");
    }

    [Fact]
    public void Publish_RestrictedMart_IsRefused()
    {
        Should.Throw<ArgumentException>(() => test.Catalogue.Publish([new PartRegistration(test.File(Mart, "a"), "step") { Restricted = true }]));

        test.Catalogue.Parts().ShouldBeEmpty();
    }

    [Fact]
    public void Publish_Removal_RetiresOneVintageOnly()
    {
        var a = new PartRegistration(test.File(Population, "a"), "ingest") { Vintage = "a" };
        var b = new PartRegistration(test.File(Population, "b"), "ingest") { Vintage = "b" };
        test.Catalogue.Publish([a, b]);

        test.Catalogue.Publish([], [new PartRemoval(Population, Vintage: "a")]);

        test.Catalogue.Parts().ShouldHaveSingleItem().Registration.ShouldBe(b);
    }

    [Fact]
    public void FindStep_AfterPublish_IsTheNewest()
    {
        test.Catalogue.Publish([], steps: [new StepRecord("render", "1", "out/report.html")]);
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        test.Catalogue.Publish([], steps: [new StepRecord("render", "2")]);

        test.Catalogue.FindStep("render").ShouldBe(new StepRecord("render", "2", null, test.Clock.GetUtcNow()));
        test.Catalogue.FindStep("other").ShouldBeNull();
    }

    [Fact]
    public void Parts_AsOf_FollowsTheSourcesPublicationAndTheStoresOwnHistory()
    {
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

    [Fact]
    public void Open_TwiceAtOnceOnANewStore_Agrees()
    {
        var folder = StoreFolder.Open(test.Outside("new"));

        Parallel.For(0, 8, _ => SqliteCatalogue.Open(folder, test.Clock).Parts().ShouldBeEmpty());
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_SaysWhatToDo()
    {
        File.WriteAllText(test.Folder.CatalogueFile, new string('x', 5000));

        var error = Should.Throw<StoreException>(() => SqliteCatalogue.Open(test.Folder, test.Clock));

        error.Place.ShouldBe(test.Folder.CatalogueFile);
        error.Found.ShouldContain("not a database");
        error.NextStep.ShouldContain("analytics doctor");
        error.NextStep.ShouldContain("intact");
    }

    [Fact]
    public void Open_PlaceThatCannotBeAFile_SaysWhatToDo()
    {
        var folder = StoreFolder.Open(test.Outside("other"));
        Directory.CreateDirectory(folder.CatalogueFile);

        Should.Throw<StoreException>(() => SqliteCatalogue.Open(folder, test.Clock)).NextStep.ShouldContain("rights");
    }

    [Fact]
    public void Check_PagesOverwritten_SaysThatTheCatalogueIsDamaged()
    {
        test.Catalogue.Publish(Enumerable.Range(0, 200).Select(i => new PartRegistration(test.File(Population, $"{i}"), "ingest") { Vintage = $"{i}" }));
        test.Catalogue.Check();
        using (var file = new FileStream(test.Folder.CatalogueFile, FileMode.Open))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 8192).ToArray());
        }

        Should.Throw<StoreException>(() => test.Catalogue.Check()).NextStep.ShouldContain("analytics restore");
        Should.Throw<StoreException>(() => test.Catalogue.Parts()).Found.ShouldContain("malformed");
    }

    [Fact]
    public void Open_NewerVersion_IsRefused()
    {
        using (var connection = new SqliteConnection($"Data Source={test.Folder.CatalogueFile};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Should.Throw<StoreException>(() => SqliteCatalogue.Open(test.Folder, test.Clock)).Found.ShouldContain("99");
    }

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 7, 0, 0, TimeSpan.Zero);
}
