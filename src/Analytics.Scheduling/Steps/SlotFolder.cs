using System.Globalization;
using Analytics.Core;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Where an occurrence's files are rendered before they are published: the same folder when it is run again.</summary>
internal static class SlotFolder
{
    public static string Of(ScheduleOptions options, MunicipalityCode municipality, StepContext context) =>
        Path.GetFullPath(Path.Combine(options.Out, "scheduled", string.Create(CultureInfo.InvariantCulture, $"{context.Event.Id}-{municipality}-{context.Key.Slot.UtcDateTime:yyyyMMdd'T'HHmm}")));

    /// <summary>The files in it, in order of name, also those of folders below.</summary>
    public static IReadOnlyList<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)]
        : [];
}
