using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Publishing;
using Analytics.Pipeline.Running;
using Analytics.Testing;

namespace Analytics.Server.Tests.Fixtures;

/// <summary>A store with all samples, surveys and texts too, three publications and a frozen edition; made once for all tests, which write nothing to it.</summary>
public sealed class SampleStore : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SampleStore()
    {
        Definition = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines"));
        var result = new PipelineRun(Definition, new RunOptions(Path, folder.Combine("out"), [RepositoryFolder.Combine("data-samples")]), Clock, new Silent()).Execute();
        Report = result.Report;
        var shelf = new PublicationShelf(Path, Clock);
        var other = folder.Combine("rapport.html");
        File.WriteAllText(other, "<!doctype html><title>Havsund</title><p>Havsunds rapport");
        var table = folder.Combine("tall.xlsx");
        File.WriteAllText(table, "PK");
        shelf.Publish(new MunicipalityCode("9905"), "2026-1", "Perspektivanalyse 2026", isPublic: true, [Report, table]);
        shelf.Publish(new MunicipalityCode("9905"), "utkast", "Utkast <script>alert('tittel')</script>", isPublic: false, [table]);
        shelf.Publish(new MunicipalityCode("9906"), "2026-1", "Perspektivanalyse 2026", isPublic: false, [other]);
        new EditionDesk(Definition, Path, null, Clock).Freeze();
    }

    public PipelineDefinition Definition { get; }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public string Path => folder.Combine("store");

    /// <summary>The rendered report that is published.</summary>
    public string Report { get; }

    public void Dispose() => folder.Dispose();

    private sealed class Silent : IRunProgress
    {
        public void Started(string step)
        {
        }

        public void Advanced(int done, int total, string what)
        {
        }

        public void Finished(StepSummary summary)
        {
        }

        public void Warned(string message)
        {
        }

        public void Noted(string message)
        {
        }
    }
}
