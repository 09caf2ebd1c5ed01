using System.Diagnostics;

namespace Analytics.Server.Queries;

/// <summary>A process that runs one query, watched from outside: what a query does not hear from within ends here.</summary>
/// <param name="program">The program with its arguments.</param>
/// <param name="limits">What it may use.</param>
internal sealed class QueryProcess(IReadOnlyList<string> program, QueryLimits limits)
{
    private const long Megabyte = 1_000_000;

    // A process grows by some hundred MB between two looks at most.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(40);

    // For starting, and for the query to end by itself when its time is over.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // The rest of the environment may hold secrets that are none of a query's business.
    private static readonly string[] Environments = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "TZ", "DOTNET_ROOT", "LD_LIBRARY_PATH"];

    /// <summary>Runs it.</summary>
    /// <param name="request">What it reads.</param>
    /// <param name="reader">Ends it when the reader has gone.</param>
    /// <returns>What it wrote; null when it died of itself.</returns>
    /// <exception cref="OperationCanceledException">The reader has gone.</exception>
    /// <exception cref="TimeoutException">It was ended: its time was over.</exception>
    /// <exception cref="TooLargeException">It was ended: it took too much memory.</exception>
    public async Task<byte[]?> Run(byte[] request, CancellationToken reader)
    {
        using var process = Start();
        try
        {
            var answer = Read(process.StandardOutput.BaseStream);
            var complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.StandardInput.BaseStream.WriteAsync(request, reader);
            process.StandardInput.Close();
            await Watch(process, reader);
            await complaints;
            return process.ExitCode == 0 ? await answer : null;
        }
        catch (IOException)
        {
            // It died before it had read what it was asked.
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private async Task Watch(Process process, CancellationToken reader)
    {
        var started = Stopwatch.GetTimestamp();
        var exit = process.WaitForExitAsync(reader);
        while (await Task.WhenAny(exit, Task.Delay(Look, CancellationToken.None)) != exit)
        {
            if (Stopwatch.GetElapsedTime(started) > limits.Time + Grace)
                throw new TimeoutException();
            if (Memory(process) > limits.ProcessMegabytes * Megabyte)
                throw new TooLargeException();
        }

        await exit;
    }

    private static long Memory(Process process)
    {
        process.Refresh();
        try
        {
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between the two looks.
            return 0;
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(program[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var argument in program.Skip(1))
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(k => !Environments.Contains(k, StringComparer.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        // A text of a gigabyte is refused by the runtime rather than taken from the machine; a fault leaves no dump behind.
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.ProcessMegabytes * Megabyte / 2).ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return Process.Start(start)!;
    }

    private static async Task<byte[]> Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
