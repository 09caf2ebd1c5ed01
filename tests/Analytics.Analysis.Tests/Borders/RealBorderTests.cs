using System.Text.Json;
using Analytics.Analysis.Borders;
using Analytics.Testing;
using Shouldly;
using Xunit;
using static Analytics.Analysis.Tests.Borders.RealBorders;

namespace Analytics.Analysis.Tests.Borders;

/// <summary>Norway's own changes since 1838, as KLASS 131 has them.</summary>
public sealed class RealBorderTests
{
    [SharedTheory]
    [InlineData(2017, 2018, 58, 4, 0)]
    [InlineData(2019, 2020, 317, 43, 2)]
    [InlineData(2023, 2024, 118, 0, 1)]
    public void Between_Reform_HasTheLinksMergersAndSplitsThatAreKnown(int before, int after, int links, int mergers, int splits)
    {
        var map = BorderMap.Between(BorderHistory.FromComplete(Changes.Where(c => c.Occurred == First(after))), First(before), First(after));

        map.Links.Count.ShouldBe(links);
        map.Links.GroupBy(l => l.To).Count(t => t.Count() > 1).ShouldBe(mergers);
        map.Links.GroupBy(l => l.From).Count(f => f.Count() > 1).ShouldBe(splits);
    }

    [SharedFact]
    public void Between_ReformOf2024_Is113RecodesThreeRenamesAndTheSplitOfAalesund()
    {
        var map = BorderMap.Between(BorderHistory.FromComplete(Changes.Where(c => c.Occurred == Of2024)), First(2023), Of2024);

        map.Links.Count(l => l.IsWhole && l.From != l.To).ShouldBe(113);
        map.Links.Count(l => l.IsWhole && l.From == l.To).ShouldBe(3);
        map.Links.Where(l => !l.IsWhole).Select(l => (l.From.Value, l.To.Value)).ShouldBe([("1507", "1508"), ("1507", "1580")]);
    }

    [SharedTheory]
    [InlineData("1850", "1806,1875")]
    [InlineData("5012", "5055,5056,5059")]
    [InlineData("0602", "3301")]
    [InlineData("1624", "5054")]
    public void Between_2017And2024_LeadsWhereTheReformsLed(string code, string heirs)
    {
        var from = First(code.StartsWith('5') ? 2018 : 2017);
        string.Join(",", BorderMap.Between(History, from, Of2024).TargetsOf(new(code)).Select(l => l.To)).ShouldBe(heirs);
    }

    [SharedTheory]
    [InlineData(2017, 2024)]
    [InlineData(2024, 2017)]
    [InlineData(1965, 2024)]
    [InlineData(1900, 2020)]
    [InlineData(2020, 1838)]
    public void Between_AnyTwoDays_LeadsFromAllCodesOfTheOneToAllOfTheOther(int from, int to)
    {
        var (before, after) = (CodesAt(First(from)), CodesAt(First(to)));
        var map = BorderMap.Between(History, First(from), First(to));

        before.SelectMany(c => map.TargetsOf(new(c))).Select(l => l.To.Value).ToHashSet().SetEquals(after).ShouldBeTrue();
        after.SelectMany(c => map.SourcesOf(new(c))).Select(l => l.From.Value).ToHashSet().SetEquals(before).ShouldBeTrue();
        History.Codes.Select(c => c.Value).Where(c => map.Covers(new(c))).ShouldBeSubsetOf(before);
    }

    /// <summary>The export's lines from a code to itself are partly inferred from the list of codes; KLASS's own changes may lack any of them.</summary>
    [SharedTheory]
    [InlineData(2017, 2024)]
    [InlineData(2024, 1990)]
    [InlineData(1950, 2024)]
    public void FromKlass_ChangesWithoutLinesToItself_GivesTheSameMap(int from, int to)
    {
        var told = BorderHistory.FromKlass(Changes.Where(c => c.Old != c.New), Periods);

        var links = BorderMap.Between(told, First(from), First(to)).Links;
        var named = links.Select(l => l.From).ToHashSet();
        links.ShouldBe(BorderMap.Between(History, First(from), First(to)).Links.Where(l => named.Contains(l.From)));
        BorderMap.Between(told, First(2019), First(2020)).SourcesOf(new("1103")).Select(l => l.From.Value).ShouldBe(["1103", "1141", "1142"]);
    }

    [SharedFact]
    public void WhyNoRecode_RecodesOfKommunebarometer_AreRightButForAalesund()
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "klass", "131_renames_2024_kommunebarometer.json")));
        var map = BorderMap.Between(History, First(2023), Of2024);
        var recodes = list.RootElement.GetProperty("endringer").EnumerateObject()
            .SelectMany(e => e.Value.GetProperty("oldCodes").EnumerateArray().Select(o => (Old: o.GetProperty("code").GetString()!, New: e.Name)))
            .ToList();

        recodes.Count.ShouldBe(112);
        recodes.Select(r => map.WhyNoRecode(new(r.Old), new(r.New))).Where(w => w is not null).ShouldBe(["1507 er delt på 1508, 1580"]);
    }

    /// <summary>
    /// niphr/csdata moved every code and year since 1940 to the codes of 2024. Of its 37 468 pairs of code and year, 35 900 agree in codes and weights.
    /// 453 have the same codes and other weights: it shares the splits of 1507, 1850 and 5012 in halves and thirds of its own choice.
    /// 999 have a part more with us: it follows only the main heir of the splits before 2018. 116 are codes that were not in use yet,
    /// 115 of 2024 that it gives 2023 as well, and 1266 in 1947.
    /// </summary>
    [SharedFact]
    public void Between_EveryCodeAndYearSince1940_AgreesWithAnotherProject()
    {
        var weights = SplitWeights.FromPopulation(Persons);
        var differing = new Dictionary<string, HashSet<string>> { ["weights"] = [], ["heirs"] = [], ["not in use"] = [] };
        var counts = differing.Keys.Append("same").ToDictionary(k => k, _ => 0);
        var theirs = Csv.Rows("real", "klass", "kommune_redistricting_b2024_weights.csv.gz").GroupBy(r => ((int)r.Number("calyear"), r["location_code_original"][^4..]));
        var maps = new Dictionary<DateOnly, BorderMap>();
        foreach (var group in theirs)
        {
            var (year, code) = group.Key;
            var since = History.Days.Last(d => d <= First(year));
            if (!maps.TryGetValue(since, out var map))
                maps[since] = map = BorderMap.Between(History, since, Of2024, weights);
            var kind = Compare(map.TargetsOf(new(code)), group.ToDictionary(r => r["location_code_current"][^4..], r => r.Number("weighting")));
            counts[kind]++;
            if (kind != "same")
                differing[kind].Add(code);
        }

        counts.ShouldBe(new Dictionary<string, int> { ["weights"] = 453, ["heirs"] = 999, ["not in use"] = 116, ["same"] = 35_900 }, ignoreOrder: true);
        differing["weights"].Order().ShouldBe(["1504", "1507", "1523", "1529", "1534", "1546", "1613", "1850", "5012"]);
        differing["heirs"].Count.ShouldBe(40);
        differing["heirs"].ShouldContain("0720");
    }

    private static string Compare(IReadOnlyList<BorderLink> ours, Dictionary<string, double> theirs)
    {
        if (ours.Count == 0)
            return "not in use";
        if (ours.Count > theirs.Count && theirs.Keys.All(t => ours.Any(o => o.To.Value == t)))
            return "heirs";
        ours.Select(o => o.To.Value).ShouldBe(theirs.Keys, ignoreOrder: true);
        return ours.All(o => o.Weight is { } weight && Math.Abs(weight - theirs[o.To.Value]) < 1e-12) ? "same" : "weights";
    }
}
