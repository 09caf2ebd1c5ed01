using System.Text;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Running;

/// <summary>Bad input gets a sentence with the value, the place, what was expected and what to do; what was published before is still there, unchanged.</summary>
public sealed class BadInputTests
{
    private const string Good = """
        {"version":"2.0","class":"dataset","label":"13542: Utvalgte nøkkeltall","source":"Oppdiktede tall","updated":"2026-06-15T06:00:00Z",
        "id":["KOKkommuneregion0000","KOKregnskapsomfa0000","ContentsCode","Tid"],"size":[1,1,1,1],
        "dimension":{"KOKkommuneregion0000":{"category":{"index":{"9905":0},"label":{"9905":"Lyngvær"}}},"KOKregnskapsomfa0000":{"category":{"index":{"B":0}}},
        "ContentsCode":{"category":{"index":{"KOSAGD230000":0},"unit":{"KOSAGD230000":{"base":"prosent","decimals":1}}}},"Tid":{"category":{"index":{"2025":0}}}},
        "extension":{"px":{"tableid":"13542"}},"value":[1.5]}
        """;

    public static TheoryData<string, string, string[]> Documents => new()
    {
        { "truncated.json", Good[..400], ["truncated.json", "ends"] },
        { "page.json", "<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head><body>Try later</body></html>", ["page.json", "HTML", "503 Service Unavailable"] },
        { "v1.json", """{"error":"Too many values selected"}""", ["v1.json", "Too many values selected"] },
        { "v2.json", """{"type":"Parameter error","title":"Non-existent value","status":400,"detail":"Tid"}""", ["v2.json", "Non-existent value"] },
        { "dimension.json", Good.Replace("\"KOKregnskapsomfa0000\",", "", StringComparison.Ordinal).Replace("\"KOKregnskapsomfa0000\":{\"category\":{\"index\":{\"B\":0}}},", "", StringComparison.Ordinal).Replace("[1,1,1,1]", "[1,1,1]", StringComparison.Ordinal), ["dimension.json", "13542", "KOKregnskapsomfa0000", "ssb-13542.yaml"] },
        { "length.json", Good.Replace("[1.5]", "[1.5,2]", StringComparison.Ordinal), ["length.json", "value", "2"] },
        { "period.json", Good.Replace("\"2025\"", "\"20x5\"", StringComparison.Ordinal), ["period.json", "13542", "20x5", "start with a year"] },
        { "kommuner.csv", "code,name,county,kostra_group,centrality,valid_from,valid_to,source\n9905,Lyngvær,,,,2020-02-30,,x\n", ["kommuner.csv", "line 2", "valid_from", "2020-02-30", "a day such as"] },
        { "compass_scores.csv", "municipality,code,country,year,version,kind,area_no,area,score,max,source,note\n", ["compass_scores.csv", "no row"] },
        { "compass_scores.csv", "municipality,code,country,version,score\nLyngvær,9905,NO,2020-,500\n", ["compass_scores.csv", "kind"] },
        { "compass_scores.csv", "municipality,code,country,year,version,kind,area_no,area,score,max,source,note\nLyngvær,9905,NO,2020,2020-,total,,Total,fem hundre,800,x,\n", ["compass_scores.csv", "line 2", "score", "fem hundre"] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Run_BadDocument_SaysWhatAndLeavesWhatWasPublished(string name, string text, string[] named)
    {
        using var run = new RunInTemporaryFolder();
        var report = run.Run(RunInTemporaryFolder.FewSamples).Report;
        var before = Snapshot(run, report);
        var bad = run.File(name, text);

        var error = Should.Throw<SourceFormatException>(() => run.Run([.. RunInTemporaryFolder.FewSamples, bad]));

        foreach (var part in named)
            error.Message.ShouldContain(part);
        error.NextStep.ShouldNotBeNullOrWhiteSpace();
        Snapshot(run, report).ShouldBe(before);
    }

    [Fact]
    public void Run_WrongEncoding_NamesTheByteAndTheLikelyEncoding()
    {
        using var run = new RunInTemporaryFolder();
        var file = run.File("latin.json", "");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(Good));

        var error = Should.Throw<SourceFormatException>(() => run.Run([file]));

        error.Message.ShouldContain("ISO-8859-1");
    }

    [Fact]
    public void Run_SeveralBadFiles_NamesThemAll()
    {
        using var run = new RunInTemporaryFolder();
        var report = run.Run(RunInTemporaryFolder.FewSamples).Report;
        var before = Snapshot(run, report);
        var first = run.File("a.json", Good[..300]);
        var second = run.File("b.json", "<html></html>");

        var error = Should.Throw<AggregateException>(() => run.Run([.. RunInTemporaryFolder.FewSamples, first, second]));

        error.InnerExceptions.Select(e => e.Message).ShouldContain(m => m.Contains("a.json", StringComparison.Ordinal));
        error.InnerExceptions.Select(e => e.Message).ShouldContain(m => m.Contains("b.json", StringComparison.Ordinal));
        Snapshot(run, report).ShouldBe(before);
    }

    [Fact]
    public void Run_GoodDocumentBesideTheSamples_IsTakenIn()
    {
        // The spoilt documents above must fail for what was spoilt, and for nothing else.
        using var run = new RunInTemporaryFolder();
        var good = run.File("good.json", Good);

        run.Run([.. RunInTemporaryFolder.FewSamples, good]);

        run.Query("SELECT value FROM indicator_value WHERE source_table = '13542' AND region = '9905' AND year = 2025 AND cell = 'KOKregnskapsomfa0000=B' AND contents_code = 'KOSAGD230000'")
            .Single()[0].ShouldNotBeNull();
    }

    [Fact]
    public void Run_PublishedInTheFuture_LeavesTheEmbargoAnswerAlone()
    {
        using var run = new RunInTemporaryFolder();
        var embargo = run.File("embargo.json", Good.Replace("2026-06-15", "2027-03-15", StringComparison.Ordinal).Replace("[1.5]", "[null]", StringComparison.Ordinal));

        run.Run([.. RunInTemporaryFolder.FewSamples, embargo]);

        run.Progress.Warnings.ShouldContain(w => w.Contains("embargo", StringComparison.Ordinal));
        run.Query("SELECT count(*) FROM vintage WHERE published_at > TIMESTAMP '2026-12-31'").Single()[0].ShouldBe(0L);
    }

    [Fact]
    public void Run_UnknownMunicipality_NamesTheCodeAndThoseThatExist()
    {
        using var run = new RunInTemporaryFolder();

        var error = Should.Throw<ConfigurationException>(() => run.Run(RunInTemporaryFolder.FewSamples, "9999"));

        error.Message.ShouldContain("9999");
        error.Message.ShouldContain("9905");
    }

    [Fact]
    public void Run_NoSuchDataFolder_NamesIt()
    {
        using var run = new RunInTemporaryFolder();

        var error = Should.Throw<ConfigurationException>(() => run.Run([Path.Combine(run.Root, "nowhere")]));

        error.Message.ShouldContain("nowhere");
    }

    [Fact]
    public void Run_UnwritableOutput_StopsBeforeAnyWork()
    {
        using var run = new RunInTemporaryFolder();
        var file = run.File("occupied", "");

        var error = Should.Throw<ConfigurationException>(() => run.Run(RunInTemporaryFolder.FewSamples, output: Path.Combine(file, "out")));

        error.Message.ShouldContain("--out");
        Directory.Exists(run.Store).ShouldBeFalse();
    }

    [Fact]
    public void Run_CorruptCatalogue_SaysSoAndKeepsPartsAndLanding()
    {
        using var run = new RunInTemporaryFolder();
        run.Run(RunInTemporaryFolder.FewSamples);
        var kept = Directory.GetFiles(run.Store, "*.parquet", SearchOption.AllDirectories).Length;
        foreach (var side in Directory.GetFiles(run.Store, "catalogue.db-*"))
            File.Delete(side);
        File.WriteAllText(Path.Combine(run.Store, "catalogue.db"), "this is no database, and it is long enough to be read as a header of one, but is not");

        var error = Should.Throw<StoreException>(() => run.Run(RunInTemporaryFolder.FewSamples));

        error.Message.ShouldContain("catalogue.db");
        Directory.GetFiles(run.Store, "*.parquet", SearchOption.AllDirectories).Length.ShouldBe(kept);
    }

    [Fact]
    public void Run_CorruptPart_NamesThePartAndItsStep()
    {
        using var run = new RunInTemporaryFolder();
        run.Run(RunInTemporaryFolder.FewSamples);
        var part = Directory.GetFiles(Path.Combine(run.Store, "parts", "mart", "indicator_value")).Single();
        using (var stream = new FileStream(part, FileMode.Open, FileAccess.Write))
            stream.SetLength(stream.Length / 2);

        var error = Should.Throw<StoreException>(() => run.Query("SELECT count(*) FROM indicator_value"));

        error.Message.ShouldContain(Path.GetFileName(part));
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("mart")]
    public void Run_PartsDeleted_MakesTheSameNumbersAgain(string schema)
    {
        using var run = new RunInTemporaryFolder();
        var report = run.Run(RunInTemporaryFolder.FewSamples).Report;
        var before = Snapshot(run, report);
        foreach (var part in Directory.GetFiles(Path.Combine(run.Store, "parts", schema), "*.parquet", SearchOption.AllDirectories))
            File.Delete(part);

        run.Run([run.File("empty-folder/readme.md", "")]); // the data folder is not even given: the landed bytes are enough

        run.Progress.Warnings.ShouldContain(w => w.Contains("made again", StringComparison.Ordinal));
        Snapshot(run, report).ShouldBe(before);
        run.Query("SELECT count(*) FROM finding").Single()[0].ShouldBeOfType<long>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Run_CsvEditedAndEditedBack_ShowsWhatItSaysNow()
    {
        using var run = new RunInTemporaryFolder();
        var csv = run.File("compass_scores.csv", Scores(500));
        run.Run([.. RunInTemporaryFolder.FewSamples, csv]);
        foreach (var points in (int[])[510, 500])
        {
            File.WriteAllText(csv, Scores(points));
            run.Run([.. RunInTemporaryFolder.FewSamples, csv]);

            run.Query("SELECT score FROM compass_score").Single()[0].ShouldBe((double)points);
        }

        static string Scores(int points) => $"municipality,code,country,year,version,kind,area_no,area,score,max,source,note\nLyngvær,9905,NO,2023,2020-,total,,Total,{points},800,oppdiktet,\n";
    }

    [Fact]
    public void Run_AnotherRunHoldsTheStore_SaysWhoAndLeavesIt()
    {
        using var run = new RunInTemporaryFolder();
        run.Run(RunInTemporaryFolder.FewSamples);
        using var other = Store.StoreLock.Acquire(Store.StoreFolder.Open(run.Store), "analytics run (test)", run.Clock);

        var error = Should.Throw<StoreException>(() => run.Run(RunInTemporaryFolder.FewSamples));

        error.Message.ShouldContain("analytics run (test)");
    }

    private static string Snapshot(RunInTemporaryFolder run, string report)
    {
        var figures = run.Query("SELECT source_table, count(*), sum(hash(region, year, contents_code, cell, value, status))::VARCHAR FROM indicator_value GROUP BY source_table ORDER BY source_table");
        return string.Join('\n', figures.Select(row => string.Join('|', row))) + '\n' + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(report)));
    }
}
