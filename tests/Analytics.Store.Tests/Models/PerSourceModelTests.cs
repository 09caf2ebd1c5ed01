using Analytics.Core;
using Analytics.Store.Models;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Models;

public sealed class PerSourceModelTests : IDisposable
{
    private static readonly DatasetName Kostra = DatasetName.Raw("kostra");
    private static readonly DeclaredDataset Declared = new(Kostra, [new("region", "VARCHAR"), new("value", "DOUBLE"), new("extra", "VARCHAR")]);

    private readonly TestStore test = new();
    private readonly TemporaryFolder models = new();

    public void Dispose()
    {
        models.Dispose();
        test.Dispose();
    }

    [Fact]
    public void Run_PerSource_HasAPartASourceAndTheRowsOfTheWhole()
    {
        Publish("a", "march", ("4601", 1), ("1103", 2));
        Publish("b", "march", ("4601", 3));

        Run().ShouldBe([("value", 3, false)]);

        MartParts().Select(p => p.Registration.Partition).ShouldBe(["a", "b"]);
        Values().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Run_OneSourceChanged_MakesItsPartAlone()
    {
        Publish("a", "march", ("4601", 1));
        Publish("b", "march", ("4601", 3));
        Run();
        var before = MartParts();
        Publish("b", "june", ("4601", 4));

        Run().ShouldBe([("value", 2, false)]);

        MartParts()[0].ShouldBe(before[0]);
        MartParts()[1].ShouldNotBe(before[1]);
        Values().ShouldBe([1, 3, 4]);
        Run().ShouldBe([("value", 3, true)]);
    }

    [Fact]
    public void Run_SourceGone_RetiresItsPart()
    {
        Publish("a", "march", ("4601", 1));
        Publish("b", "march", ("4601", 3));
        Run();
        test.Catalogue.Publish([], [new PartRemoval(Kostra, "b march")]);

        Run();

        Values().ShouldBe([1]);
    }

    [Fact]
    public void Run_ManySources_WritesTwoAtATimeAndGivesTheSameParts()
    {
        for (var i = 0; i < 20; i++)
            Publish($"s{i:00}", "march", ("4601", i));

        Run().ShouldBe([("value", 20, false)]);

        Values().ShouldBe(Enumerable.Range(0, 20).Select(i => (double)i));
        MartParts().Count.ShouldBe(20);
    }

    [Fact]
    public void Run_HeaderTakenOut_MakesTheMartWholeAgain()
    {
        Publish("a", "march", ("4601", 1));
        Publish("b", "march", ("4601", 3));
        Run();

        Run("SELECT region, value, extra FROM raw.kostra ORDER BY value").ShouldBe([("value", 2, false)]);

        MartParts().Select(p => p.Registration.Partition).ShouldBe([""]);
        Values().ShouldBe([1, 3]);
    }

    [Fact]
    public void Run_NoPartsYet_MakesAnEmptyMartThatGivesWayToTheSources()
    {
        Run().ShouldBe([("value", 0, false)]);
        Publish("a", "march", ("4601", 1));
        Run();

        MartParts().Select(p => p.Registration.Partition).ShouldBe(["a"]);
    }

    [Fact]
    public void Plan_OneSourceChanged_SaysHowMany()
    {
        Publish("a", "march", ("4601", 1));
        Publish("b", "march", ("4601", 3));
        Run();
        Publish("b", "june", ("4601", 4));

        Runner().Plan(Models(PerSource), Options).Single().Reason.ShouldBe("1 of 2 sources have changed");
    }

    [Fact]
    public void ReadFolder_PerSourceOfNoRawDataset_NamesTheLine()
    {
        var error = Should.Throw<ConfigurationException>(() => Models("-- per source of: mart.population\nSELECT 1 AS value"));

        error.Message.ShouldContain("value.sql");
        error.Message.ShouldContain("'mart.population'");
    }

    private const string PerSource = "-- Values.\n-- per source of: raw.kostra\nSELECT region, value, extra FROM raw.kostra ORDER BY value";

    private static SessionOptions Options => new() { Declared = [Declared] };

    private SqlModelRunner Runner() => new(test.Folder, test.Catalogue, test.Clock);

    private IReadOnlyList<SqlModel> Models(string sql)
    {
        File.WriteAllText(models.Combine("value.sql"), sql);
        return SqlModel.ReadFolder(models.Path);
    }

    private IEnumerable<(string Name, long Rows, bool IsUnchanged)> Run(string sql = PerSource) =>
        Runner().Run(Models(sql), Options).Select(r => (r.Name, r.Rows, r.IsUnchanged));

    private List<PublishedPart> MartParts() => [.. test.Catalogue.Parts().Where(p => p.Dataset == DatasetName.Mart("value"))];

    private IReadOnlyList<double> Values()
    {
        using var session = test.Session();
        return session.Query("SELECT value FROM mart.value ORDER BY value", r => r.GetDouble(0));
    }

    private void Publish(string source, string vintage, params (string Region, double Value)[] rows) =>
        test.Catalogue.Publish([new PartRegistration(new PartWriter(test.Folder).Write(Kostra, [Batches.Population(rows)]), $"ingest {source}")
        {
            Partition = $"{source} {vintage}",
            Vintage = vintage,
            Source = source,
        }]);
}
