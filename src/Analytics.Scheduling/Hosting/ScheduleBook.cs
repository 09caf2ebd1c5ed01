using System.Security.Cryptography;
using System.Text;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Events;

namespace Analytics.Scheduling.Hosting;

/// <summary>schedule.yaml and alerts.yaml as they were last read without fault: what an economist saves counts at the next look, and a mistake leaves the old ones in force.</summary>
internal sealed class ScheduleBook
{
    private readonly string folder;
    private readonly Lock gate = new();
    private volatile Pages pages;

    /// <summary>Reads the files.</summary>
    /// <exception cref="ConfigurationException">They are missing or wrong.</exception>
    public ScheduleBook(string folder)
    {
        this.folder = folder;
        pages = Read(HashOf(folder));
    }

    /// <summary>The schedule.</summary>
    public ScheduleDefinition Schedule => pages.Schedule;

    /// <summary>Who is told of problems.</summary>
    public AlertDefinition Alerts => pages.Alerts;

    /// <summary>SHA-256 of what the schedule was read from.</summary>
    public string Hash => pages.Hash;

    /// <summary>Reads the files again where they have changed.</summary>
    /// <returns>Whether they had.</returns>
    /// <exception cref="ConfigurationException">They are wrong; the old ones stay in force.</exception>
    public bool Reload()
    {
        lock (gate)
        {
            var hash = HashOf(folder);
            if (hash == pages.Hash)
                return false;
            pages = Read(hash);
            return true;
        }
    }

    private Pages Read(string hash) => new(new ScheduleFile(PipelineDefinition.Load(folder)).Read(), AlertFile.Read(folder), hash);

    // Sources and the own municipality decide the schedule too, so all definitions count.
    private static string HashOf(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            text.Append(Path.GetRelativePath(folder, file)).Append(' ').AppendLine(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private sealed record Pages(ScheduleDefinition Schedule, AlertDefinition Alerts, string Hash);
}
