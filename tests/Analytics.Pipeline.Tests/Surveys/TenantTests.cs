using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Tests.Running;
using Analytics.Reporting;
using Analytics.Store;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Surveys;

/// <summary>Two municipalities of one installation, each with a survey and inputs of its own: neither finds the other's.</summary>
public sealed class TenantTests : IDisposable
{
    private const string Word = "Naboundersøkelsen";

    private readonly TemporaryFolder folder = new();
    private readonly RunInTemporaryFolder run;

    public TenantTests()
    {
        // The neighbour's survey is the samples' own under another name, and so are its inputs.
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), folder.Combine("pipelines"));
        Neighbour("surveys", "innbygger-svar.yaml", "survey: innbyggerundersokelse", "survey: naboundersokelse", "title: Innbyggerundersøkelsen", $"title: {Word}");
        Neighbour("texts", "innbyggerinnspill.yaml", "texts: innbyggerinnspill", "texts: naboinnspill", "title: ", "title: Naboens ");
        run = new RunInTemporaryFolder { Pipelines = folder.Combine("pipelines") };
        string[] data = [.. RunInTemporaryFolder.FewSamples, Path.Combine(RunInTemporaryFolder.Samples, "innbyggerundersokelse"), .. new[] { "innbyggerinnspill", "tertialregister", "enhetstall" }.Select(f => Path.Combine(RunInTemporaryFolder.Samples, f))];
        run.Run(data);
    }

    private PipelineDefinition Definition => PipelineDefinition.Load(run.Pipelines);

    public void Dispose()
    {
        run.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Everything_OfTheNeighbour_IsSeenByItAlone()
    {
        Rows("9905", "SELECT DISTINCT municipality FROM survey_result").ShouldBe(["9905"]);
        Rows("9910", "SELECT DISTINCT municipality FROM survey_result").ShouldBe(["9910"]);
        Rows("9905", "SELECT DISTINCT municipality FROM raw.result_survey").ShouldBe(["9905"]);
        Rows("9905", "SELECT DISTINCT municipality FROM text_theme").ShouldBe(["9905"]);
        Rows("9910", "SELECT DISTINCT municipality FROM text_theme").ShouldBe(["9910"]);
        Rows("9910", "SELECT DISTINCT municipality FROM raw.result_text").ShouldBe(["9910"]);
        Rows("9910", "SELECT DISTINCT municipality FROM finding").ShouldBeEmpty();

        // A third sees nobody's.
        Rows("9912", "SELECT municipality FROM survey_result").ShouldBeEmpty();
        Rows("9912", "SELECT municipality FROM text_theme").ShouldBeEmpty();
        Should.Throw<ConfigurationException>(() => Rows("9912", "SELECT municipality FROM raw.result_survey"));

        var refused = Should.Throw<ConfigurationException>(() => PublishedSurveys.Run(Definition, run.Store, new MunicipalityCode("9905"), "naboundersokelse", null, null, run.Clock, run.Progress));
        refused.Found.ShouldContain("no survey of 9905");
        PublishedSurveys.Run(Definition, run.Store, new MunicipalityCode("9910"), null, null, null, run.Clock, run.Progress).Surveys.ShouldHaveSingleItem().Instrument.TitleNb.ShouldBe(Word);
        Should.Throw<ConfigurationException>(() => PublishedTexts.Run(Definition, run.Store, new MunicipalityCode("9905"), "naboinnspill", null, null, run.Clock, run.Progress));

        Report("9905").ShouldNotContain(Word);
        Report("9910").ShouldContain(Word);
        Report("9912").ShouldNotContain(Word);

        var restricted = new StoreLocation(run.Store).Folder;
        Directory.EnumerateDirectories(Path.Combine(restricted, "restricted")).Select(Path.GetFileName).ShouldBe(["9905", "9910", ".writing"], ignoreOrder: true);
        File.ReadAllLines(Path.Combine(restricted, "restricted", "access.log")).ShouldAllBe(l => l.Contains("(municipality 9905)") != l.Contains("(municipality 9910)"));
    }

    [Fact]
    public void Registers_AreSeenByTheMunicipalityOfTheSettingsAlone()
    {
        foreach (var (mart, raw) in new[] { ("register_item", "raw.register_items"), ("unit_figure", "raw.unit_figures") })
        {
            Count("9905", mart).ShouldBeGreaterThan(0);
            Count("9905", raw).ShouldBeGreaterThan(0);
            Count("9910", mart).ShouldBe(0);
            Should.Throw<ConfigurationException>(() => Count("9910", raw));
        }

        // They are still read for the own report, and only there.
        Report("9905").ShouldContain("Ytre Lyngvær skole");
        Report("9910").ShouldNotContain("Ytre Lyngvær skole");
    }

    private long Count(string municipality, string table)
    {
        using var result = PublishedQuery.Run(Definition, run.Store, $"SELECT count(*) FROM {table}", null, run.Clock, new MunicipalityCode(municipality));
        return (long)result.Rows().Single()[0]!;
    }

    private void Neighbour(string kind, string file, string name, string otherName, string title, string otherTitle)
    {
        var text = File.ReadAllText(folder.Combine("pipelines", kind, file));
        text.ShouldContain(name);
        text.ShouldContain(title);
        text.ShouldContain("municipality: \"9905\"");
        File.WriteAllText(
            folder.Combine("pipelines", kind, "nabo-" + file),
            text.Replace(name, otherName, StringComparison.Ordinal).Replace(title, otherTitle, StringComparison.Ordinal).Replace("\"9905\"", "\"9910\"", StringComparison.Ordinal));
    }

    private string[] Rows(string municipality, string sql)
    {
        using var result = PublishedQuery.Run(Definition, run.Store, sql, null, run.Clock, new MunicipalityCode(municipality));
        return [.. result.Rows().Select(r => (string)r[0]!)];
    }

    private string Report(string municipality)
    {
        var request = new ReportRequest(run.Store, folder.Combine("reports", municipality), [ReportFormat.Html]) { Municipalities = [new MunicipalityCode(municipality)] };
        return File.ReadAllText(new ReportRun(Definition, request, run.Clock, run.Progress).Execute()[0].Path);
    }
}
