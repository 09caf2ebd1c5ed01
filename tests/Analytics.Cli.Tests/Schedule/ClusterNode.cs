using System.Diagnostics;
using System.Text;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Schedule;

/// <summary>A process that runs the schedule.</summary>
internal sealed class ClusterNode : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();

    public ClusterNode(string name, IEnumerable<string> arguments)
    {
        Name = name;
        process = CommandLine.Start([.. arguments, "--node", name]);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public string Name { get; }

    /// <summary>What it has said so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>Ends it without a word, as a power failure would.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Asks it to stop, as an operating system does, and waits.</summary>
    /// <returns>Its exit code.</returns>
    public int Stop()
    {
        if (!process.HasExited)
            InstalledProgram.Run("kill", "-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!process.WaitForExit(60_000))
            throw new InvalidOperationException($"{Name} did not stop: {Said}");
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (said)
            said.AppendLine(line);
    }
}
