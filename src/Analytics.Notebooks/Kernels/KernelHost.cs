using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Running;
using Analytics.Store;

namespace Analytics.Notebooks.Kernels;

/// <summary>
/// The process that runs a notebook's cells and does nothing else. A cell cannot be stopped from within: the runner, which watches it from outside, ends the
/// process. It ends by itself when the runner has gone, also in the midst of a cell.
/// </summary>
public static class KernelHost
{
    /// <summary>Reads cells and runs them until there are no more.</summary>
    /// <param name="input">Lines as the runner writes them.</param>
    /// <param name="output">Lines as the runner reads them.</param>
    /// <param name="clock">The catalogue's clock.</param>
    public static async Task Run(Stream input, Stream output, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var reader = new StreamReader(input, Encoding.UTF8);
        var start = Read<KernelStart>(await reader.ReadLineAsync() ?? throw new JsonException("The runner said nothing."));
        var voice = new KernelVoice(output, start.MostOutput);
        Console.SetOut(new PrintedText(voice, OutputKind.Printed));
        Console.SetError(new PrintedText(voice, OutputKind.PrintedError));
        Console.SetIn(TextReader.Null);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        using var lines = Lines(reader);
        try
        {
            Notebook.Begin(
                new NotebookSettings
                {
                    Config = start.Config,
                    Store = new StoreLocation(start.Store, start.Database),
                    Out = start.Out,
                    Municipality = start.Municipality is { } code ? new MunicipalityCode(code) : null,
                    AsOf = start.AsOf,
                },
                clock);
            using var kernel = new ScriptKernel(voice, start.Folder);
            await kernel.Warm();
            voice.Say(new KernelEvent(KernelEventKind.Ready));
            foreach (var line in lines.GetConsumingEnumerable())
                await Run(kernel, voice, Read<KernelRun>(line));
        }
        catch (AnalyticsException error)
        {
            voice.Say(new KernelEvent(KernelEventKind.Refused, Refusal: Refusal.Of(error, null)));
        }
    }

    private static async Task Run(ScriptKernel kernel, KernelVoice voice, KernelRun run)
    {
        try
        {
            await kernel.Run(run);
        }
        catch (AnalyticsException error)
        {
            voice.Say(new KernelEvent(KernelEventKind.Refused, Refusal: Refusal.Of(error, null)));
        }
        catch (OutputLimitException)
        {
            // It has been said, and this process is about to be ended.
        }

        voice.Say(new KernelEvent(KernelEventKind.Ready));
    }

    // On a thread of its own, so that the runner's end is heard while a cell runs.
    private static BlockingCollection<string> Lines(StreamReader reader)
    {
        var lines = new BlockingCollection<string>();
        new Thread(() =>
        {
            while (reader.ReadLine() is { } line)
                lines.Add(line);
            Environment.Exit(0);
        })
        { IsBackground = true }.Start();
        return lines;
    }

    private static T Read<T>(string line) => JsonSerializer.Deserialize<T>(line, Mime.Json) ?? throw new JsonException("null");
}
