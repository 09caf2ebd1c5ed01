using Analytics.Core;
using Analytics.Store.Models;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Models;

/// <summary>Marts of municipalities' own data are made for each by itself.</summary>
public sealed class TenantModelTests : IDisposable
{
    private static readonly DatasetName Result = DatasetName.Raw("result_survey");
    private static readonly DatasetName Shared = DatasetName.Raw("ssb_07459");
    private static readonly MunicipalityCode One = new("1130");
    private static readonly MunicipalityCode Other = new("1103");

    // The second reads the first, and what is everyone's beside it.
    private static readonly SqlModel[] Models =
    [
        new("survey_value", "survey_value.sql", "SELECT region, value FROM raw.result_survey ORDER BY value"),
        new("survey_sum", "survey_sum.sql", "SELECT sum(s.value) AS total, (SELECT sum(value) FROM raw.ssb_07459) AS everyones FROM survey_value s"),
    ];

    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Run_OwnInputs_MakesAMartOfWhichEachSeesItsShare()
    {
        Publish(Shared, null, 100);
        Publish(Result, One, 2);
        Publish(Result, Other, 3);

        Run().ShouldBe([("survey_value", false), ("survey_sum", false)]);

        Values(One).ShouldBe([2]);
        Values(Other).ShouldBe([3]);
        Sums(One).ShouldBe([(2, 100)]);
        Sums(Other).ShouldBe([(3, 100)]);
        Values(new MunicipalityCode("4601")).ShouldBeEmpty();
        using var nobody = test.Session();
        nobody.Query("SELECT value FROM survey_value", r => r.GetDouble(0)).ShouldBeEmpty();
        nobody.Datasets.ShouldNotContain(Result);
    }

    [Fact]
    public void Run_NothingNew_RunsNothingAndPlansNothing()
    {
        Publish(Shared, null, 100);
        Publish(Result, null, 1);
        Publish(Result, One, 2);
        Run();

        Run().ShouldBe([("survey_value", true), ("survey_sum", true)]);
        new SqlModelRunner(test.Folder, test.Catalogue, test.Clock).Plan(Models).ShouldAllBe(p => p.Reason == null);
        Values(One).ShouldBe([1, 2]);
    }

    [Fact]
    public void Run_OneMunicipalitysNews_LeavesTheOthersPartAlone()
    {
        Publish(Shared, null, 100);
        Publish(Result, One, 2);
        Publish(Result, Other, 3);
        Run();
        var before = Part(Other);

        Publish(Result, One, 5);
        Run();

        Values(One).ShouldBe([5]);
        Part(Other).ShouldBe(before);
    }

    [Fact]
    public void Run_MunicipalityThatIsGone_TakesItsShareAway()
    {
        Publish(Shared, null, 100);
        Publish(Result, One, 2);
        Publish(Result, Other, 3);
        Run();

        test.Catalogue.Publish([], [new PartRemoval(Result, Partition: Other.Value)]);
        Run();

        Values(Other).ShouldBeEmpty();
        Values(One).ShouldBe([2]);
    }

    [Fact]
    public void Run_MartThatWasEveryonesBefore_BecomesEachsOwn()
    {
        // As an installation of before municipalities were kept apart has it.
        Publish(Shared, null, 100);
        Publish(Result, null, 2);
        Run();
        test.Catalogue.Publish([Registration(Result, One, 2)], [new PartRemoval(Result)]);

        Run();

        Values(One).ShouldBe([2]);
        Values(Other).ShouldBeEmpty();
    }

    private IEnumerable<(string Name, bool IsUnchanged)> Run() => new SqlModelRunner(test.Folder, test.Catalogue, test.Clock).Run(Models).Select(r => (r.Name, r.IsUnchanged));

    private PublishedPart Part(MunicipalityCode tenant) => test.Catalogue.Parts().Single(p => p.Dataset == DatasetName.Mart("survey_value") && p.Registration.Tenant == tenant);

    private IReadOnlyList<double> Values(MunicipalityCode tenant)
    {
        using var session = test.Session(new SessionOptions { Tenant = tenant });
        return session.Query("SELECT value FROM survey_value ORDER BY 1", r => r.GetDouble(0));
    }

    private IReadOnlyList<(double Total, double Everyones)> Sums(MunicipalityCode tenant)
    {
        using var session = test.Session(new SessionOptions { Tenant = tenant });
        return session.Query("SELECT total, everyones FROM survey_sum", r => (r.GetDouble(0), r.GetDouble(1)));
    }

    private PartRegistration Registration(DatasetName dataset, MunicipalityCode? tenant, double value) =>
        new(new PartWriter(test.Folder).Write(dataset, [Batches.Population(("4601", value))]), "step") { Partition = tenant?.Value ?? "", Tenant = tenant };

    private void Publish(DatasetName dataset, MunicipalityCode? tenant, double value) => test.Catalogue.Publish([Registration(dataset, tenant, value)]);
}
