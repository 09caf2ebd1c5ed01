using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Running;

public sealed partial class ReportTraceTests
{
    private const int EveryNth = 12;

    [Fact]
    public void Trace_IdsThatTheReportShows_LeadToTheValueThatStandsThere()
    {
        using var run = new RunInTemporaryFolder();
        var html = File.ReadAllText(run.Run([RunInTemporaryFolder.Samples]).Report);
        var definition = PipelineDefinition.Load(run.Pipelines);
        var page = JsonDocument.Parse(Origins().Match(html).Groups["json"].Value).RootElement;
        var texts = page.GetProperty("tekster").EnumerateArray().Select(t => t.GetString()!).ToList();
        var label = texts.IndexOf("Sporing");
        var ids = page.GetProperty("rader").EnumerateArray()
            .Select(row => row.EnumerateArray().Select(i => i.GetInt32()).ToList())
            .Where(row => row.Skip(2).Where((_, i) => i % 2 == 0).Contains(label))
            .SelectMany(row => texts[row[^1]].Split("; ")).Distinct().ToList();
        var numbers = ids.Where(id => id.Contains('.', StringComparison.Ordinal)).ToList();
        var vintages = ids.Except(numbers).ToList();

        numbers.Count.ShouldBeGreaterThan(100);
        vintages.Count.ShouldBeGreaterThan(3);
        foreach (var id in vintages.Concat(numbers.Where((_, i) => i % EveryNth == 0)))
        {
            var steps = NumberTrail.Of(definition, run.Store, id, null, run.Clock);
            steps[0].Name.ShouldStartWith(id);
            steps.ShouldContain(s => s.Station == "landed", id);
        }

        // The newest year of the municipality's own result: what the table says is what the trail ends in.
        var own = numbers.Single(id => id == "netto-driftsresultat-konsern.2025.9905");
        var place = page.GetProperty("rader").EnumerateArray().Select((r, i) => (Row: r, Place: i)).First(r => texts[r.Row.EnumerateArray().Last().GetInt32()] == own).Place;
        var shown = Regex.Match(html, $"data-s=\"{place}\">(?<value>[^<]*)<").Groups["value"].Value.Replace('\u2212', '-').Replace(',', '.');
        NumberTrail.Of(definition, run.Store, own, null, run.Clock)[0].Detail.ShouldStartWith(shown);
    }

    [GeneratedRegex("id=\"opphav\">(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Origins();
}
