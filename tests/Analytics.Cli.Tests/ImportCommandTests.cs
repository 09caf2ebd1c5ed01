using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ImportCommandTests()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Combine("pipelines"), "*", SearchOption.AllDirectories))
        {
            var target = folder.Combine("pipelines", Path.GetRelativePath(RepositoryFolder.Combine("pipelines"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private string[] Places => ["--config", folder.Combine("pipelines"), "--store", folder.Combine("store")];

    [Fact]
    public void Import_NewFile_ShowsFirstAndStoresWithYes()
    {
        var file = Write("fravaer-2025.csv", "Oppdiktede tall\n\nenhet;navn;fravær\nSkole;Kari Nordmann;8,5\nBarnehage;Ola Nordmann;9,25\n");

        var shown = CommandLine.Run(["import", file, .. Places]);
        var stored = CommandLine.Run(["import", file, "--yes", .. Places]);
        var asked = CommandLine.Run(["query", "--csv", "SELECT enhet, fravaer FROM raw.fravaer_2025 ORDER BY 2", .. Places]);

        shown.ExitCode.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("Found:  csv: utf-8, delimiter ;, header on line 3, decimal sign ,");
        shown.Output.ShouldContain("{ from: fravær, to: fravaer, type: number }");
        shown.Output.ShouldContain("Nothing is stored yet.");
        shown.Error.ShouldContain("column \"navn\" is left out");
        (shown.Output + shown.Error + stored.Output).ShouldNotContain("Nordmann");
        stored.ExitCode.ShouldBe(0, stored.Error);
        stored.Output.ShouldContain("Stored  2 rows in raw.fravaer_2025.");
        asked.Output.ShouldBe("enhet,fravaer\r\nSkole,8.5\r\nBarnehage,9.25\r\n");
    }

    [Fact]
    public void Import_AsJson_IsOneDocumentForScripts()
    {
        var file = Write("eksport.csv", "register;item\ntiltak;Bygge skole\n");

        var outcome = CommandLine.Run(["import", file, "--as", "tertialregister", "--json", .. Places]);

        var document = JsonDocument.Parse(outcome.Output).RootElement;
        document.GetProperty("source").GetString().ShouldBe("tertialregister");
        document.GetProperty("isNew").GetBoolean().ShouldBeFalse();
        document.GetProperty("stored").GetBoolean().ShouldBeFalse();
        document.GetProperty("rows").GetInt64().ShouldBe(1);
        document.GetProperty("columns")[1].GetString().ShouldBe("item");
        document.GetProperty("first")[0][1].GetString().ShouldBe("Bygge skole");
    }

    [Fact]
    public void Import_Faults_ExitAsPromised()
    {
        CommandLine.Run("import", "--help").Output.ShouldContain("analytics import sykefravaer-2025.csv");
        CommandLine.Run(["import", "nowhere.csv", .. Places]).ExitCode.ShouldBe(2);
        CommandLine.Run(["import", Write("a.docx", "x"), .. Places]).ExitCode.ShouldBe(2);
        CommandLine.Run(["import", Write("a.csv", "x;y\n1;2\n"), "--as", "nothing", .. Places]).ExitCode.ShouldBe(2);
        CommandLine.Run(["import", Write("svar-y.csv", "svarid;q1\n1;2\n"), "--yes", .. Places]).ExitCode.ShouldBe(2);
        CommandLine.Run(["import", Write("b.csv", "x;y\n1;2\n3\n"), .. Places]).ExitCode.ShouldBe(3);
        CommandLine.Run(["import", Write("c.xlsx", "x"), .. Places]).ExitCode.ShouldBe(3);
    }

    public void Dispose() => folder.Dispose();

    private string Write(string name, string text)
    {
        File.WriteAllText(folder.Combine(name), text);
        return folder.Combine(name);
    }
}
