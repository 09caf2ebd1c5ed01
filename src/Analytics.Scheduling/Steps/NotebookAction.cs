using Analytics.Core;
using Analytics.Notebooks;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Pages;
using Analytics.Notebooks.Running;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;

namespace Analytics.Scheduling.Steps;

/// <summary>Runs a notebook for the municipality, and puts its page and the files that it exports into the step's folder. The notebook stays as it is: it is somebody's text.</summary>
internal sealed class NotebookAction(ScheduleOptions options, TimeProvider clock)
{
    private const string Municipality = "municipality";

    public async Task<StepResult> RunAsync(MunicipalityCode municipality, StepContext context, EventStep step, CancellationToken stop)
    {
        if (options.NotebookKernel.Count == 0)
            throw new ConfigurationException(context.Event.Place, $"{context.Event.Id} runs a notebook", "a node that can run notebooks", "Start it with: analytics schedule");
        var document = NotebookDocument.Read(Path.GetFullPath(Path.Combine(options.Config, "..", step.File)));
        var folder = SlotFolder.Emptied(options, municipality, context, step);
        var settings = new NotebookSettings { Config = options.Config, Store = options.Store, Out = Path.Combine(folder, "files"), Municipality = municipality };
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (NotebookRunner.ParametersOf(document).Contains(Municipality))
            parameters.Add(Municipality, municipality.Value);

        // From the cache would come its outputs, and no exported file.
        var run = await new NotebookRunner(options.NotebookKernel, settings, clock).Run(document, new NotebookRunOptions { Parameters = parameters, UseCache = false }, null, stop);
        if (run.Error is { } error)
            throw new ConfigurationException(context.Event.Place, error, "a notebook that runs through", $"Mend it; try it with: analytics notebook run {step.File}");
        Directory.CreateDirectory(folder);
        await using (var page = File.CreateText(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(step.File)}.html")))
            NotebookPage.Write(run, page);
        return StepResult.Done(FormattableString.Invariant($"{run.Ran} cells run"));
    }
}
