using Analytics.Testing;
using Shouldly;

namespace Analytics.Pipeline.Tests.Running;

/// <summary>
/// SSB's answers on several days around 16 and 27 March 2026 (real/ssb-embargo-and-revisions): those fetched between 05 and 08 o'clock are 200 OK, say
/// that they are published at 07:00Z the same day, and have the newest years nulled.
/// </summary>
public sealed class PublicationMorningTests
{
    private const string OperatingResult = "SELECT year, value FROM indicator_value WHERE region = '1130' AND indicator = 'netto-driftsresultat-konsolidert' ORDER BY year";

    private static string Snapshots => SharedFolder.Combine("real", "ssb-embargo-and-revisions");

    [SharedFact]
    public void Run_AllSnapshots_HoldsBackTheFiveEmbargoAnswers()
    {
        using var run = new RunInTemporaryFolder();

        run.Run([Snapshots], "1130");

        var held = run.Progress.Warnings.Where(w => w.Contains("gone or zero", StringComparison.Ordinal)).ToList();
        held.Count.ShouldBe(5);
        foreach (var name in (string[])["12362/2026-03-16T0524Z", "13542/2026-03-16T0524Z", "13542/2026-03-27T0515Z", "13551/2026-03-16T0524Z", "14674/2026-03-16T0524Z"])
            held.ShouldContain(w => w.Contains(name, StringComparison.Ordinal));

        // 12362 of 17 March: all 460 values of 2024 that stood there in January are back.
        run.Query("SELECT count(*) FROM indicator_value WHERE source_table = '12362' AND year = 2024 AND value IS NOT NULL").Single()[0].ShouldBe(460L);
    }

    /// <summary>Day by day, as a job would meet them. 13542.json, scope C, KOSAGD230000: -3.8 for 2024 in every good answer, 1.2 for 2025 from 27 March.</summary>
    [SharedFact]
    public void Run_DayByDay_ShowsTheRightNumbersOnEachDay()
    {
        using var run = new RunInTemporaryFolder();
        var newest = new Dictionary<string, (int Year, double Value)>
        {
            ["2026-01-14"] = (2024, -3.8),
            ["2026-03-16T0524Z"] = (2024, -3.8),
            ["2026-03-17"] = (2024, -3.8),
            ["2026-03-27T0515Z"] = (2024, -3.8),
            ["2026-03-28"] = (2025, 1.2),
        };
        foreach (var (day, expected) in newest)
        {
            run.Run([Path.Combine(Snapshots, "13542", $"{day}.json")], "1130");

            var known = run.Query(OperatingResult).Where(row => row[1] is not null).ToList();
            known[^1].ShouldBe([expected.Year, expected.Value], day);
        }
    }

    [SharedFact]
    public void Run_LossAccepted_IsPublished()
    {
        using var pipelines = new Configuration.PipelineCopy();
        pipelines.Replace("sources/ssb-13542.yaml", "kostra: true", "accept_loss: 1\nkostra: true");
        using var run = new RunInTemporaryFolder { Pipelines = pipelines.Root };
        run.Run([Path.Combine(Snapshots, "13542", "2026-01-14.json")], "1130");

        run.Run([Path.Combine(Snapshots, "13542", "2026-03-16T0524Z.json")], "1130");

        run.Query(OperatingResult).Last()[1].ShouldBeNull();
    }
}
