using Analytics.Core;
using Analytics.Store.Queries;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

/// <summary>What is one municipality's own is seen by no other.</summary>
public sealed class TenantTests
{
    private static readonly DatasetName Result = DatasetName.Raw("result_survey");
    private static readonly DatasetName Answers = DatasetName.Raw("survey_answers");
    private static readonly MunicipalityCode One = new("1130");
    private static readonly MunicipalityCode Other = new("1103");

    [Theory, OnSqlite, OnPostgres]
    public void Open_Session_SeesWhatIsEveryonesAndItsOwn(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        Publish(test, Result, null, 1);
        Publish(test, Result, One, 2);
        Publish(test, Result, Other, 3);

        Seen(null).ShouldBe([1]);
        Seen(One).ShouldBe([1, 2]);
        Seen(Other).ShouldBe([1, 3]);
        Seen(new MunicipalityCode("4601")).ShouldBe([1]);

        double[] Seen(MunicipalityCode? tenant)
        {
            using var session = test.Session(new SessionOptions { Tenant = tenant });
            return [.. session.Query($"SELECT value FROM {Result.Sql} ORDER BY 1", r => r.GetDouble(0))];
        }
    }

    [Fact]
    public void Open_DatasetOfAnotherAlone_IsNotThere()
    {
        using var test = new TestStore();
        Publish(test, Result, Other, 3);
        using var session = test.Session(new SessionOptions { Tenant = One });

        session.Datasets.ShouldNotContain(Result);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Open_Grant_ReadsItsOwnAnswersAndWritesThatDown(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        Publish(test, Answers, One, 2, isRestricted: true);
        Publish(test, Answers, Other, 3, isRestricted: true);

        Read(test.Grant() with { Tenant = One }).ShouldBe([2]);
        Read(test.Grant() with { Tenant = Other }).ShouldBe([3]);
        using (var nobody = test.Session(new SessionOptions { Grant = test.Grant(), Tenant = One }))
            nobody.Datasets.ShouldNotContain(Answers);

        File.ReadAllLines(Path.Combine(test.Folder.Restricted, "access.log"))[0].ShouldContain("(municipality 1130)");
        Directory.EnumerateFiles(Path.Combine(test.Folder.Restricted, "1130"), "*.parquet", SearchOption.AllDirectories).Count().ShouldBe(1);

        double[] Read(RestrictedGrant grant)
        {
            using var session = test.Session(new SessionOptions { Grant = grant });
            return [.. session.Query($"SELECT value FROM {Answers.Sql}", r => r.GetDouble(0))];
        }
    }

    [Fact]
    public void Query_TriesToReadAnothers_IsRefused()
    {
        using var test = new TestStore();
        Publish(test, Result, One, 2);
        var theirs = Publish(test, Result, Other, 3);
        var answers = Publish(test, Answers, Other, 4, isRestricted: true);
        var queries = new QueryService(test.Folder, test.Catalogue);
        string[] attempts =
        [
            $"SELECT * FROM read_parquet('{test.Folder.Resolve(theirs.Part.File)}')",
            $"SELECT * FROM '{test.Folder.Resolve(theirs.Part.File)}'",
            $"SELECT * FROM read_parquet('{test.Folder.Resolve(answers.Part.File)}')",
            $"SELECT * FROM read_parquet('{test.Folder.Parts}/**/*.parquet')",
            $"SELECT * FROM glob('{test.Folder.Path}/**')",
            $"SELECT * FROM {Answers.Sql}",
            "SELECT * FROM read_text('/etc/hostname')",
        ];

        foreach (var sql in attempts)
        {
            Should.Throw<ConfigurationException>(() =>
            {
                using var result = queries.Run(sql, new SessionOptions { Tenant = One });
                foreach (var row in result.Rows())
                    row.ShouldNotContain(3.0);
            });
        }

        using var own = queries.Run($"SELECT value FROM {Result.Sql}", new SessionOptions { Tenant = One });
        own.Rows().Select(r => r[0]).ShouldBe([2.0]);
    }

    [Fact]
    public void ForTenant_SessionOfEverybody_ShowsTheMunicipalitysOwn()
    {
        using var test = new TestStore();
        Publish(test, Result, null, 1);
        Publish(test, Result, One, 2);
        Publish(test, Result, Other, 3);
        using var everybody = test.Session();
        using var one = everybody.ForTenant(One);

        one.Query($"SELECT value FROM {Result.Sql} ORDER BY 1", r => r.GetDouble(0)).ShouldBe([1, 2]);
        everybody.Query($"SELECT value FROM {Result.Sql} ORDER BY 1", r => r.GetDouble(0)).ShouldBe([1]);
    }

    [Fact]
    public void Publish_OwnAnswersOutsideItsFolder_AreRefused()
    {
        using var test = new TestStore();
        var written = new PartWriter(test.Folder) { IsRestricted = true, Tenant = Other }.Write(Answers, [Batches.Population(("4601", 1))]);

        Should.Throw<ArgumentException>(() => test.Catalogue.Publish([new PartRegistration(written, "import") { Restricted = true, Tenant = One }])).Message.ShouldContain("restricted/1130");

        test.Catalogue.Parts().ShouldBeEmpty();
    }

    [Fact]
    public void Land_OwnBytes_LieInItsFolder()
    {
        using var test = new TestStore();

        var landed = new Landing(test.Folder, test.Catalogue, test.Clock) { IsRestricted = true, Tenant = One }.Land("unit;answer"u8.ToArray(), "csv");

        Path.GetRelativePath(test.Folder.Restricted, landed.Path).ShouldStartWith(Path.Combine("1130", "landing"));
    }

    private static PartRegistration Publish(TestStore test, DatasetName dataset, MunicipalityCode? tenant, double value, bool isRestricted = false)
    {
        var written = new PartWriter(test.Folder) { IsRestricted = isRestricted, Tenant = tenant }.Write(dataset, [Batches.Population(("4601", value))]);
        var registration = new PartRegistration(written, "step") { Partition = tenant?.Value ?? "", Restricted = isRestricted, Tenant = tenant };
        test.Catalogue.Publish([registration]);
        test.Catalogue.Parts().ShouldContain(p => p.Registration == registration);
        return registration;
    }
}
