using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Tests.Running;
using Analytics.Reporting;
using Analytics.Reporting.Documents;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Analyses;

/// <summary>Reports that share an opened state are the reports that each would have been alone.</summary>
public sealed class AnalysedStorePoolTests : IDisposable
{
    private readonly SimulatedClock clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder definitions = new();
    private readonly RunInTemporaryFolder run;

    public AnalysedStorePoolTests()
    {
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), definitions.Combine("pipelines"));
        run = new RunInTemporaryFolder { Pipelines = definitions.Combine("pipelines") };
        run.Ingest([RunInTemporaryFolder.Samples]);
    }

    private PipelineDefinition Definition => PipelineDefinition.Load(run.Pipelines);

    public void Dispose()
    {
        run.Dispose();
        definitions.Dispose();
    }

    [Fact]
    public void Use_OneAfterAnother_SharesTheState_UntilAFileOrTheStoreChanges()
    {
        using var pool = new AnalysedStorePool(run.Store, clock);
        var first = pool.Use(Definition, opened => opened);

        pool.Use(Definition, opened => opened).ShouldBeSameAs(first);

        File.AppendAllText(Path.Combine(run.Pipelines, "thresholds.csv"), "\n");
        var second = pool.Use(Definition, opened => opened);
        second.ShouldNotBeSameAs(first);
        Should.Throw<Exception>(() => first.Session.Query("SELECT 1", r => r.GetInt32(0)));
        pool.Use(Definition, opened => opened).ShouldBeSameAs(second);

        run.Ingest([run.File("kommuner.csv", File.ReadAllText(Path.Combine(RunInTemporaryFolder.Samples, "kommuner.csv")).Replace("Storhavn", "Nyvik", StringComparison.Ordinal))]);
        pool.Use(Definition, opened => opened).ShouldNotBeSameAs(second);
    }

    [Fact]
    public void Use_AtTheSameTime_HasAStateEach_AndBothAreKept()
    {
        using var pool = new AnalysedStorePool(run.Store, clock);

        var (outer, inner) = pool.Use(Definition, one => (one, pool.Use(Definition, other => other)));

        inner.ShouldNotBeSameAs(outer);
        var (again, too) = pool.Use(Definition, one => (one, pool.Use(Definition, other => other)));
        new[] { again, too }.ShouldBe([outer, inner], ignoreOrder: true);
    }

    [Fact]
    public void Use_ThatFails_IsNotSharedWithTheNext()
    {
        using var pool = new AnalysedStorePool(run.Store, clock);
        AnalysedStore? failed = null;

        Should.Throw<OperationCanceledException>(() => pool.Use<int>(Definition, opened =>
        {
            failed = opened;
            throw new OperationCanceledException();
        }));

        pool.Use(Definition, opened => opened).ShouldNotBeSameAs(failed);
    }

    [Fact]
    public void Use_AfterALongPause_OpensAnew()
    {
        using var pool = new AnalysedStorePool(run.Store, clock);
        var first = pool.Use(Definition, opened => opened);
        clock.AdvanceTo(clock.GetUtcNow() + AnalysedStorePool.Kept - TimeSpan.FromSeconds(1));
        pool.Use(Definition, opened => opened).ShouldBeSameAs(first);

        clock.AdvanceTo(clock.GetUtcNow() + AnalysedStorePool.Kept);

        SpinWait.SpinUntil(() => clock.NextDue is null, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        pool.Use(Definition, opened => opened).ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Use_OfAPoolThatIsClosed_LeavesNothingOpen()
    {
        var pool = new AnalysedStorePool(run.Store, clock);
        pool.Dispose();

        var opened = pool.Use(Definition, o => o);

        Should.Throw<Exception>(() => opened.Session.Query("SELECT 1", r => r.GetInt32(0)));
    }

    [Fact]
    public void Reports_ThatShare_AreThoseThatDoNot()
    {
        using var pool = new AnalysedStorePool(run.Store, clock);
        foreach (var code in new[] { "9905", "9911", "9905", "9901" })
            Report(code, pool, code + "-shared").ShouldBe(Report(code, null, code + "-alone"));
    }

    /// <summary>The registers in the store are the own municipality's; a number of an edition must not make another one the own.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Freeze_WithANumber_OfAnotherMunicipality_HoldsNothingOfTheRegisters(bool isShared)
    {
        using var pool = isShared ? new AnalysedStorePool(run.Store, clock) : null;

        Frozen("9905", pool).Document.Chapters.Single(c => c.Id == "egen-styring").Blocks.ShouldNotContain(b => b is MissingBlock);
        Frozen("9911", pool).Document.Chapters.Single(c => c.Id == "egen-styring").Blocks.ShouldContain(b => b is MissingBlock);
    }

    private FrozenEdition Frozen(string code, AnalysedStorePool? pool)
    {
        var desk = new EditionDesk(Definition, run.Store, new MunicipalityCode(code), clock, pool) { Number = 7 };
        var (edition, isNew) = desk.Freeze();
        isNew.ShouldBeTrue();
        edition.ShouldBe("2026-7");
        return desk.Shelf.Read(edition);
    }

    private string Report(string code, AnalysedStorePool? pool, string folder)
    {
        var request = new ReportRequest(run.Store, definitions.Combine("reports", folder), [ReportFormat.Html]) { Municipalities = [new MunicipalityCode(code)] };
        return File.ReadAllText(new ReportRun(Definition, request, clock, run.Progress, pool).Execute()[0].Path);
    }
}
