using System.Text.Json.Nodes;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Exporting;

/// <summary>A store that <c>analytics run</c> made of the samples, and an export of it, for all tests of a class.</summary>
public sealed class ExportedStore : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Makes them.</summary>
    public ExportedStore()
    {
        var run = CommandLine.Run("run", "--store", Store, "--out", folder.Combine("out"), "--quiet");
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"The samples could not be run: {run.Error}");
        var export = CommandLine.Run("export", Export, "--store", Store, "--json", "--quiet");
        if (export.ExitCode != 0)
            throw new InvalidOperationException($"The store could not be exported: {export.Error}");
        Answer = JsonNode.Parse(export.Output)!;
    }

    /// <summary>The store's folder.</summary>
    public string Store => folder.Combine("store");

    /// <summary>The export's folder.</summary>
    public string Export => folder.Combine("export");

    /// <summary>What the command answered.</summary>
    public JsonNode Answer { get; }

    /// <summary>A name in the same folder that no test has used yet.</summary>
    public string NewName() => folder.Combine($"{Guid.NewGuid():N}");

    /// <summary>The rows of a query over the store.</summary>
    public JsonArray Query(string sql) => JsonNode.Parse(CommandLine.Run("query", "--json", sql, "--store", Store).Output)!.AsArray();

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
