using System.Text;
using System.Text.Json;
using Analytics.Samples.JsonStat;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests;

public sealed class SampleCountryTests
{
    [Fact]
    public void Write_DefaultSeed_GivesTheCommittedBytes()
    {
        using var folder = new TemporaryFolder();

        var written = SampleCountry.Write(folder.Path);

        written.ShouldBe(CommittedSamples.Files);
        CommittedSamples.FilesBelow(folder.Path).ShouldBe(CommittedSamples.Files);
        foreach (var file in written)
            File.ReadAllBytes(folder.Combine(file.Split('/'))).AsSpan().SequenceEqual(CommittedSamples.Bytes(file)).ShouldBeTrue($"{file} differs: run `analytics samples` and look at the change.");
    }

    [Fact]
    public void Write_AnotherSeed_GivesOtherNumbersInTheSameFiles()
    {
        using var folder = new TemporaryFolder();

        SampleCountry.Write(folder.Path, seed: 2).ShouldBe(CommittedSamples.Files);

        foreach (var file in new[] { "ssb/07459-kommuner.json", "ssb/2026-06/13551.json", "ti-faktor/2025-svar.csv", "brukerundersokelse/svar.csv" })
            File.ReadAllBytes(folder.Combine(file.Split('/'))).ShouldNotBe(CommittedSamples.Bytes(file));
    }

    [Fact]
    public void Files_All_AreSmallUtf8WithLineFeeds()
    {
        CommittedSamples.Files.Sum(file => CommittedSamples.Bytes(file).LongLength).ShouldBeLessThan(4_000_000);
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        foreach (var file in CommittedSamples.Files)
        {
            var text = strict.GetString(CommittedSamples.Bytes(file));
            text.ShouldNotContain('\r', file);
            text.ShouldNotStartWith("\uFEFF");
            text.ShouldEndWith("\n");
        }
    }

    [Fact]
    public void Json_Each_SaysThatAllIsInvented()
    {
        foreach (var file in CommittedSamples.WithExtension(".json"))
        {
            using var document = JsonDocument.Parse(CommittedSamples.Bytes(file));
            document.RootElement.GetProperty("source").GetString().ShouldBe("Oppdiktede tall (Analytics.Samples)", file);
            document.RootElement.GetProperty("note")[0].GetString().ShouldBe(DatasetWriter.Fictional, file);
        }
    }

    [Fact]
    public void Csv_EachRow_SaysThatItIsInvented()
    {
        foreach (var file in CommittedSamples.WithExtension(".csv"))
        {
            var lines = Encoding.UTF8.GetString(CommittedSamples.Bytes(file)).TrimEnd('\n').Split('\n');
            lines.Length.ShouldBeGreaterThan(2, file);
            lines[0].Split(',', ';').ShouldContain("source", file);
            lines.Skip(1).ShouldAllBe(line => line.Contains("oppdiktet", StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public void Readme_NamesEveryFolderAndKostraTable()
    {
        var readme = Encoding.UTF8.GetString(CommittedSamples.Bytes("README.md"));
        foreach (var file in CommittedSamples.Files.Where(file => file != "README.md"))
            readme.ShouldContain(file.StartsWith("ssb/2026", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(file) : Path.GetFileName(file));
    }
}
