using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Analytics.Core;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Running;

namespace Analytics.Notebooks.Kernels;

/// <summary>A kernel's process, watched from outside: what a cell does not hear from within ends here.</summary>
internal sealed class KernelProcess : IDisposable
{
    private const long MostMemory = 4L << 30;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);

    // The rest of the environment may hold secrets that are none of a notebook's business.
    private static readonly string[] Environments = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "TZ", "DOTNET_ROOT", "LD_LIBRARY_PATH"];

    private readonly Process process;
    private readonly int mostOutput;

    // A cell that says more than is heard has to wait.
    private readonly Channel<KernelEvent> events = Channel.CreateBounded<KernelEvent>(64);

    private KernelProcess(Process process, int mostOutput)
    {
        this.process = process;
        this.mostOutput = mostOutput;
        _ = Listen();
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>Whether it can run another cell.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Starts one.</summary>
    /// <param name="program">The program with its arguments.</param>
    /// <param name="start">What it reads first.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="AnalyticsException">The pipeline definitions are wrong.</exception>
    public static async Task<KernelProcess> Start(IReadOnlyList<string> program, KernelStart start, CancellationToken stop)
    {
        var info = new ProcessStartInfo(program[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = start.Folder,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in program.Skip(1))
            info.ArgumentList.Add(argument);
        foreach (var name in info.Environment.Keys.Where(k => !Environments.Contains(k, StringComparer.OrdinalIgnoreCase)).ToList())
            info.Environment.Remove(name);
        info.Environment["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("x", CultureInfo.InvariantCulture);
        info.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        info.Environment["DOTNET_TieredPGO"] = "0";
        var kernel = new KernelProcess(Process.Start(info)!, start.MostOutput);
        try
        {
            await kernel.Send(start);
            await kernel.Hear("kernel", StartLimit, _ => { }, stop);
            return kernel;
        }
        catch
        {
            kernel.Dispose();
            throw;
        }
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="run">The cell.</param>
    /// <param name="limit">How long it may take; the kernel is ended then.</param>
    /// <param name="hear">Receives what it puts out.</param>
    /// <param name="stop">Ends it, and the kernel with it.</param>
    /// <exception cref="AnalyticsException">It was refused, after which another can be run; or it took too long, put out too much, or ended the kernel.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task Run(KernelRun run, TimeSpan limit, Action<CellOutput> hear, CancellationToken stop)
    {
        await Send(run);
        await Hear(run.Place, limit, hear, stop);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        IsAlive = false;
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
        }

        process.Dispose();
    }

    private async Task Hear(string place, TimeSpan limit, Action<CellOutput> hear, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(limit);
        var letters = 0L;
        Refusal? refusal = null;
        try
        {
            await foreach (var said in events.Reader.ReadAllAsync(time.Token))
            {
                switch (said.Kind)
                {
                    case KernelEventKind.Output:
                        if ((letters += said.Output!.Contents.Sum(c => (long)c.Value.Length)) > mostOutput)
                            throw End(KernelVoice.TooMuch(mostOutput).In(place));
                        hear(said.Output);
                        break;
                    case KernelEventKind.Refused when said.Refusal!.EndsKernel:
                        throw End(said.Refusal.In(place));
                    case KernelEventKind.Refused:
                        refusal = said.Refusal;
                        break;
                    default:
                        if (refusal is not null)
                            throw refusal.In(place);
                        return;
                }
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw End(new ConfigurationException(place, FormattableString.Invariant($"the cell was still running after {limit.TotalSeconds:0.#} seconds and was ended"), "a cell that ends by itself", "Look for a loop without an end, or give it more time: --timeout SECONDS"));
        }
        catch (OperationCanceledException)
        {
            Dispose();
            throw;
        }

        stop.ThrowIfCancellationRequested();
        throw End(refusal?.In(place) ?? new ConfigurationException(place, "the cell ended the kernel: it ran out of stack or memory, or called for the end of the process", "a cell that leaves the kernel running", "Look for a method that calls itself without an end, or for Environment.Exit."));
    }

    private AnalyticsException End(AnalyticsException error)
    {
        Dispose();
        return error;
    }

    private async Task Send<T>(T message)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(message, Mime.Json));
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It has ended; what is heard next says so.
        }
    }

    private async Task Listen()
    {
        try
        {
            await foreach (var line in Lines(process.StandardOutput))
            {
                var mark = line.IndexOf(KernelEvent.Mark, StringComparison.Ordinal);
                // What a cell writes past the console, on the process's own stream, is printed text.
                if (mark != 0 && (mark < 0 ? line : line[..mark]) is { Length: > 0 } raw)
                    await events.Writer.WriteAsync(new KernelEvent(KernelEventKind.Output, new CellOutput(OutputKind.Printed, new Dictionary<string, string>(StringComparer.Ordinal) { [Mime.Text] = raw + "\n" })));
                if (mark >= 0 && JsonSerializer.Deserialize<KernelEvent>(line.AsSpan(mark + 1), Mime.Json) is { } said)
                    await events.Writer.WriteAsync(said);
            }
        }
        catch (Exception error) when (error is IOException or JsonException or ObjectDisposedException or InvalidOperationException)
        {
            // The process was ended.
        }

        events.Writer.TryComplete();
    }

    // No line of ours is longer; one of a cell's own that is comes in pieces.
    private async IAsyncEnumerable<string> Lines(StreamReader reader)
    {
        var most = Math.Max(1 << 20, mostOutput * 8);
        var (buffer, line) = (new char[1 << 16], new StringBuilder());
        while (await reader.ReadAsync(buffer) is var count and > 0)
        {
            for (var start = 0; start < count;)
            {
                var end = Array.IndexOf(buffer, '\n', start, count - start);
                line.Append(buffer, start, (end < 0 ? count : end) - start);
                start = end < 0 ? count : end + 1;
                if (end < 0 && line.Length <= most)
                    continue;
                yield return line.ToString();
                line.Clear();
            }
        }

        if (line.Length > 0)
            yield return line.ToString();
    }
}
