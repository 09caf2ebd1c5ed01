using System.Text;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Tests.Configuration;
using Analytics.Pipeline.Tests.Running;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Texts;

public sealed class TextRunTests
{
    /// <summary>What the samples' texts have of persons, see FreeTextFiles.</summary>
    private static readonly string[] Planted = ["Diktestad", "Oppdiktson", "Fantasmo", "310299 12345", "31029912345", "12 34 56 78", "123 45 670", "12345670"];

    private static readonly string[] Folders = ["dialogkonferanse", "innbyggerinnspill", "innbyggerundersokelse"];

    [Fact]
    public void Run_Samples_LeavesNothingOfPersonsOutsideTheRestrictedFolder()
    {
        using var run = new RunInTemporaryFolder();
        run.Run([.. RunInTemporaryFolder.FewSamples, .. Folders.Select(f => Path.Combine(RunInTemporaryFolder.Samples, f))]);
        PublishedTexts.Run(PipelineDefinition.Load(run.Pipelines), run.Store, null, null, null, 7, run.Clock, run.Progress).Rounds.Count.ShouldBe(3);

        var restricted = Path.Combine(run.Store, "restricted");
        var outside = Directory.GetFiles(run.Root, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(restricted, StringComparison.Ordinal)).ToList();
        outside.Where(Holds).ShouldBeEmpty();
        Directory.GetFiles(restricted, "*", SearchOption.AllDirectories).ShouldContain(f => Holds(f), "else nothing was there to be masked");
        var tables = run.Query("SELECT table_schema || '.\"' || table_name || '\"' FROM information_schema.tables").Select(r => (string)r[0]!).ToList();
        tables.ShouldContain(t => t.Contains("result_text", StringComparison.Ordinal));
        tables.ShouldNotContain(t => t.Contains("texts_", StringComparison.Ordinal) || t.Contains("text_release", StringComparison.Ordinal));
        foreach (var table in tables)
            run.Query($"SELECT * FROM {table}").SelectMany(r => r).OfType<string>().ShouldAllBe(c => !IsPlanted(c), table);
        run.Progress.Notes.Concat(run.Progress.Warnings).ShouldAllBe(n => !IsPlanted(n));
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
            foreach (var entry in Directory.GetFileSystemEntries(restricted, "*", SearchOption.AllDirectories).Append(restricted))
                (File.GetUnixFileMode(entry) & others).ShouldBe(UnixFileMode.None, entry);
        }

        foreach (var dataset in new[] { "raw.texts_dialogkonferanse", "raw.text_release" })
            Should.Throw<ConfigurationException>(() => run.Query($"SELECT * FROM {dataset}"));
    }

    [Fact]
    public void Run_Samples_ShowsThemesWithNumbersThatAreLargeEnough()
    {
        using var run = new RunInTemporaryFolder();
        run.Run([.. RunInTemporaryFolder.FewSamples, Path.Combine(RunInTemporaryFolder.Samples, "dialogkonferanse")]);

        var overview = Texts(run).Rounds.ShouldHaveSingleItem().Overview;

        (overview.Read, overview.TooShort + overview.WithoutTheme + overview.WithTheme).ShouldBe((120, 120));
        overview.TooShort.ShouldBeGreaterThan(0);
        overview.Themes.SelectMany(t => t.Words).ShouldContain("skolebussen");
        overview.Themes.SelectMany(t => t.BySector).ShouldContain((int?)null, "some are few");
        run.Query("SELECT count(*) FROM text_theme WHERE n BETWEEN 1 AND 4").Single()[0].ShouldBe(0L);
        run.Query("SELECT count(*) FROM text_theme WHERE suppressed = 'yes' AND n IS NOT NULL").Single()[0].ShouldBe(0L);
        run.Query("SELECT count(DISTINCT round) FROM text_theme").Single()[0].ShouldBe(2L);
    }

    [Fact]
    public void Run_BadFile_IsRefusedWhole_AndTheLastGoodStateStays()
    {
        using var run = new RunInTemporaryFolder();
        var file = Copied(run);
        run.Run([.. RunInTemporaryFolder.FewSamples, file]);
        var before = Published(run);
        var lines = File.ReadAllLines(file);
        lines[4] = lines[4].Replace(";Teknisk;Teknisk;", ";Kari Diktestad;Teknisk;", StringComparison.Ordinal);
        lines[1] = lines[1].Replace("2026;", "i fjor;", StringComparison.Ordinal);
        File.WriteAllLines(file, [.. lines, .. lines[10..60]]);

        var result = run.Run([.. RunInTemporaryFolder.FewSamples, file]);

        result.HeldBack.ShouldBe(1);
        run.Progress.Warnings.ShouldContain(w => w.EndsWith("2026.csv, row 2, column \"runde\": \"i fjor\" is no round. Expected a year, alone or with one word after it, such as 2026 or 2026-vår.", StringComparison.Ordinal));
        run.Progress.Warnings.ShouldContain(w => w.Contains("row 5, column \"sektor\": \"Kari Diktestad\" is no sector. Expected one of Helse og omsorg, Kultur,", StringComparison.Ordinal));
        run.Progress.Warnings.ShouldContain(w => w.Contains("refused whole", StringComparison.Ordinal) && w.Contains("what was read of the texts before stays", StringComparison.Ordinal));
        Published(run).ShouldBe(before);
    }

    [Fact]
    public void Run_FewLateTexts_AreNotToldByTheDifference()
    {
        using var run = new RunInTemporaryFolder();
        var file = Copied(run);
        run.Run([.. RunInTemporaryFolder.FewSamples, file]);
        var before = Published(run);
        File.AppendAllLines(file, Enumerable.Range(0, 4).Select(i => $"2026;Stab;Stab;Skolebussen og bussen er for sein til skolen {i};x"));

        run.Run([.. RunInTemporaryFolder.FewSamples, file]);

        Published(run).ShouldBe(before);
        run.Progress.Warnings.ShouldContain(w => w.Contains("Dialogkonferanser 2026: 4 texts are new or gone", StringComparison.Ordinal));
        File.AppendAllLines(file, ["2026;Stab;Stab;Skolebussen og bussen er for sein til skolen, sier alle;x"]);
        run.Run([.. RunInTemporaryFolder.FewSamples, file]);
        Texts(run).Rounds.Single().Overview.Read.ShouldBe(125);
    }

    [Fact]
    public void Run_RowsInAnotherOrder_GiveTheSameThemes()
    {
        using var run = new RunInTemporaryFolder();
        using var other = new RunInTemporaryFolder();
        var (file, shuffled) = (Copied(run), Copied(other));
        var lines = File.ReadAllLines(shuffled);
        File.WriteAllLines(shuffled, [lines[0], .. lines.Skip(1).Reverse()]);
        run.Run([.. RunInTemporaryFolder.FewSamples, file]);
        other.Run([.. RunInTemporaryFolder.FewSamples, shuffled]);

        Published(other).ShouldBe(Published(run));
    }

    [Fact]
    public void Run_WithoutListOfNames_IsRefused()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Delete("texts/words/first-names.txt");
        using var run = new RunInTemporaryFolder { Pipelines = pipelines.Root };

        Should.Throw<ConfigurationException>(() => run.Run([.. RunInTemporaryFolder.FewSamples, Copied(run)])).Message.ShouldContain("without which names cannot be masked");
        using var withoutTexts = new RunInTemporaryFolder { Pipelines = pipelines.Root };
        withoutTexts.Run(RunInTemporaryFolder.FewSamples).HeldBack.ShouldBe(0);
    }

    private static string Copied(RunInTemporaryFolder run) => run.File("dialogkonferanse/2026.csv", File.ReadAllText(Path.Combine(RunInTemporaryFolder.Samples, "dialogkonferanse", "2026.csv")));

    private static TextsResult Texts(RunInTemporaryFolder run) => PublishedTexts.Run(PipelineDefinition.Load(run.Pipelines), run.Store, null, null, null, null, run.Clock, run.Progress);

    private static string Published(RunInTemporaryFolder run) => string.Join('\n', run.Query("SELECT * FROM text_theme ORDER BY ALL").Select(r => string.Join('|', r)));

    private static bool IsPlanted(string text) => Planted.Any(p => text.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static bool Holds(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return IsPlanted(Encoding.Latin1.GetString(bytes.ToArray()));
    }
}
