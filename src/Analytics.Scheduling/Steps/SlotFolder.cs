using System.Globalization;
using Analytics.Core;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Where an occurrence's files are made before they are published: a folder a step, the same when it is run again.</summary>
internal static class SlotFolder
{
    /// <summary>The folder of a step that makes files, without what a killed run of it left.</summary>
    public static string Emptied(ScheduleOptions options, MunicipalityCode municipality, StepContext context, EventStep step)
    {
        var folder = Of(options, municipality, context, step);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return folder;
    }

    /// <summary>What a publishing step publishes: the files of the steps before it, from the one after the last that published, in order of name.</summary>
    public static IReadOnlyList<string> Files(ScheduleOptions options, MunicipalityCode municipality, StepContext context, EventStep publish) =>
    [
        .. context.Event.Steps.TakeWhile(s => s != publish).Reverse().TakeWhile(s => s.Kind != StepKind.Publish)
            .Select(s => Of(options, municipality, context, s)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal),
    ];

    private static string Of(ScheduleOptions options, MunicipalityCode municipality, StepContext context, EventStep step) =>
        Path.GetFullPath(Path.Combine(options.Out, "scheduled", string.Create(CultureInfo.InvariantCulture, $"{context.Event.Id}-{municipality}-{context.Key.Slot.UtcDateTime:yyyyMMdd'T'HHmm}"), step.Name));
}
