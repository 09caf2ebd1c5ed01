using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting;

namespace Analytics.Pipeline.Running;

/// <summary>Renders the page again on every save under the pipeline definitions, and lets the open page load itself anew.</summary>
/// <param name="folder">Folder of the pipeline definitions.</param>
/// <param name="request">One municipality's page.</param>
/// <param name="clock">The time of rendering.</param>
/// <param name="progress">Told what is being done.</param>
public sealed class ReportWatch(string folder, ReportRequest request, TimeProvider clock, IRunProgress progress)
{
    // Editors save in several strokes; the last one counts.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private int rendering;

    /// <summary>Renders, and again after each save, until it is stopped.</summary>
    /// <param name="rendered">Told of each page that is ready.</param>
    /// <param name="refused">Told what is wrong in the definitions; the page from before stands until it is mended.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="ConfigurationException">There is no store, or the page cannot be written.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public void Execute(Action<RenderedFile> rendered, Action<ConfigurationException> refused, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(rendered);
        ArgumentNullException.ThrowIfNull(refused);
        PublishedQuery.RefuseNoStore(request.Store);
        using var saved = new AutoResetEvent(initialState: true);
        using var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => saved.Set();
        watcher.Created += (_, _) => saved.Set();
        watcher.Deleted += (_, _) => saved.Set();
        watcher.Renamed += (_, _) => saved.Set();
        watcher.EnableRaisingEvents = true;
        while (WaitHandle.WaitAny([saved, stop.WaitHandle]) == 0)
        {
            while (saved.WaitOne(Quiet))
            {
            }

            try
            {
                rendered(Render(stop));
            }
            catch (ConfigurationException e)
            {
                refused(e);
            }
        }
    }

    private RenderedFile Render(CancellationToken stop)
    {
        var file = new ReportRun(PipelineDefinition.Load(folder), request with { Formats = [ReportFormat.Html] }, clock, progress).Execute(stop)[0];
        var mark = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{++rendering}");
        var signal = Path.ChangeExtension(file.Path, ".reload.js");
        var page = File.ReadAllText(file.Path);
        // A page from a folder may load a script beside it but ask for nothing else; only the page that is watched does.
        OutputFolder.Write(file.Path, text => text.Write(page.Replace("</body>", $$"""
            <script>(function(){window.rendered=function(mark){if(mark!=='{{mark}}')location.reload()};setInterval(function(){var s=document.createElement('script');s.src='{{Path.GetFileName(signal)}}?'+Date.now();s.onload=s.onerror=function(){s.remove()};document.head.append(s)},400)})()</script>
            </body>
            """, StringComparison.Ordinal)));
        OutputFolder.Write(signal, text => text.Write($"window.rendered('{mark}')\n"));
        return file;
    }
}
