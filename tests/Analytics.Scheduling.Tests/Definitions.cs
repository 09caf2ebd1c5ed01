using Analytics.Pipeline.Configuration;
using Analytics.Scheduling.Events;
using Analytics.Testing;

namespace Analytics.Scheduling.Tests;

/// <summary>The repository's pipeline definitions, and schedules of a test's own beside them.</summary>
internal static class Definitions
{
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Path, "pipelines");

    public static PipelineDefinition Pipelines { get; } = PipelineDefinition.Load(Folder);

    public static ScheduleDefinition Schedule { get; } = new ScheduleFile(Pipelines).Read();

    /// <summary>A schedule that is read from a text, with the repository's sources.</summary>
    public static ScheduleDefinition Read(TemporaryFolder folder, string yaml)
    {
        File.WriteAllText(Path.Combine(folder.Path, ScheduleFile.Name), yaml);
        return new ScheduleFile(Pipelines with { Folder = folder.Path }).Read();
    }
}
