using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Publishing;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;
using Analytics.Store.Operations;

namespace Analytics.Scheduling.Steps;

/// <summary>Puts an occurrence's files on the shelf. When it is run again for the same files, they are there once.</summary>
internal sealed class PublishAction(ScheduleOptions options, IOccurrenceLog log, TimeProvider clock)
{
    public StepResult Run(MunicipalityCode municipality, StepContext context, EventStep step)
    {
        var files = SlotFolder.Files(options, municipality, context, step);
        if (files.Count == 0)
            throw new ConfigurationException(context.Event.Place, $"{context.Event.Id} publishes, and none of its steps rendered anything", "a step that renders before it", "Put - { do: render } before publish.");
        if (files.GroupBy(Path.GetFileName, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ConfigurationException(context.Event.Place, $"two steps of {context.Event.Id} make a file {twice.Key}", "files of different names in one publication", "Publish the first step's files before the second: another - { do: publish } between them.");
        var label = step.IsEdition
            ? RenderAction.FrozenEditionOf(log, context)
            : string.Create(CultureInfo.InvariantCulture, $"{step.Label}-{context.Key.Slot.UtcDateTime:yyyy-MM-dd}");
        var (publication, isNew) = new PublicationShelf(options.Store, clock).Publish(municipality, label, step.TitleNb, step.IsPublic, files);
        return StepResult.Done(string.Create(CultureInfo.InvariantCulture, $"{publication.Label}: {publication.Files.Count} files {(isNew ? "published" : "published before")}"));
    }
}
