using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class EditionCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder.Combine("store");

    [Fact]
    public void Freeze_ThenEverythingElse_KeepsWhatWasSentOut()
    {
        SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"));

        var first = Run("report", "freeze");
        var again = Run("report", "freeze");
        first.ExitCode.ShouldBe(0, first.Error);
        var edition = first.Output.Split('\n')[0]["Frozen: ".Length..].Trim();
        again.Output.ShouldContain($"with the same words and numbers: {edition}");

        // An edition that was sent out does not wait for marts to be made again.
        var config = folder.Combine("pipelines");
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), config);
        File.AppendAllText(Path.Combine(config, "models", "municipality.sql"), "\n-- another definition\n");
        Render(edition, "a").ShouldBe(Render(edition, "b", "--config", config));
        var diff = Run("report", "diff", edition, "now", "--json");
        JsonDocument.Parse(diff.Output).RootElement.EnumerateArray().ShouldAllBe(c => c.GetProperty("change").GetString() == "Same");
        JsonDocument.Parse(Run("report", "editions", "--json").Output).RootElement.EnumerateArray().ShouldHaveSingleItem().GetProperty("edition").GetString().ShouldBe(edition);

        var nynorsk = Run("report", "freeze", "--language", "nn");
        nynorsk.Output.ShouldContain($"Frozen: {edition}-nn");
        Run("report", "--edition", edition, "--language", "nn", "--out", folder.Combine("nn")).ExitCode.ShouldBe(0);
        File.ReadAllText(Directory.GetFiles(folder.Combine("nn"), "*.html").ShouldHaveSingleItem()).ShouldContain("<html lang=\"nn\"");
        var english = Run("report", "--edition", edition, "--language", "en");
        english.ExitCode.ShouldBe(2);
        english.Error.ShouldContain($"one of {edition}, {edition}-nn");

        var unknown = Run("report", "diff", "1999-1", "now");
        unknown.ExitCode.ShouldBe(2);
        unknown.Error.ShouldContain($"one of {edition}");

        // Editions from before blocks said whom they are for cannot be cut safely.
        Run("report", "--edition", edition, "--part", "public", "--out", folder.Combine("public")).ExitCode.ShouldBe(0);
        var manifest = Directory.GetFiles(Path.Combine(Store, "editions"), "manifest.json", SearchOption.AllDirectories).Single(d => Path.GetFileName(Path.GetDirectoryName(d)) == edition);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"Form\": 1", "\"Form\": 0", StringComparison.Ordinal));
        Run("report", "--edition", edition, "--part", "public").Error.ShouldContain("before the report said which blocks are for the public");

        var document = Directory.GetFiles(Path.Combine(Store, "editions"), "document.json", SearchOption.AllDirectories).Single(d => Path.GetFileName(Path.GetDirectoryName(d)) == edition);
        File.AppendAllText(document, " ");
        var damaged = Run("report", "--edition", edition);
        damaged.ExitCode.ShouldBe(4);
        damaged.Error.ShouldContain("it is not what was frozen");
    }

    [Fact]
    public void Trace_NumberAndItsSource_LeadToTheSameBytes()
    {
        SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "ssb", "2026-03"), RepositoryFolder.Combine("data-samples", "ssb", "2026-06"));

        var number = Run("trace", "netto-driftsresultat-konsern.2025", "--json");

        number.ExitCode.ShouldBe(0, number.Error);
        var steps = JsonDocument.Parse(number.Output).RootElement.EnumerateArray().Select(s => (Station: s.GetProperty("station").GetString(), Name: s.GetProperty("name").GetString(), Detail: s.GetProperty("detail").GetString())).ToList();
        steps[0].Name.ShouldBe("netto-driftsresultat-konsern.2025.9905");
        steps.Select(s => s.Station).ShouldBe(["number", "indicator", "cell", "vintage", "landed", "vintage", "landed"]);
        var landed = steps[^1];
        Run("trace", landed.Name!).Output.ShouldContain(landed.Name!);
        Run("trace", "netto-driftsresultat-konsern.1950").Error.ShouldContain("is no number of the store");
        Run("trace", "nonsense").ExitCode.ShouldBe(2);
        Run("trace", "0123456789ab").ExitCode.ShouldBe(2);
    }

    public void Dispose() => folder.Dispose();

    private byte[] Render(string edition, string to, params string[] more)
    {
        var outcome = Run(["report", "--edition", edition, "--out", folder.Combine(to), .. more]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return File.ReadAllBytes(Directory.GetFiles(folder.Combine(to)).ShouldHaveSingleItem());
    }

    private CommandOutcome Run(params string[] arguments) => CommandLine.Run([.. arguments, "--store", Store]);
}
