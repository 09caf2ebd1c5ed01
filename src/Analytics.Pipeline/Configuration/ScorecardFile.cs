using System.Globalization;
using Analytics.Analysis.Scorecards;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/scorecards/*.yaml</c>, a scorecard each.</summary>
internal static class ScorecardFile
{
    public static IReadOnlyList<Scorecard> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var cards = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => (File: file, Card: Read(file))).ToList();
        return cards.GroupBy(c => c.Card.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw YamlSection.Load(twice.Last().File).Wrong("scorecard", $"\"{twice.Key}\", which {Path.GetFileName(twice.First().File)} has too", "a name of its own for each scorecard")
            : [.. cards.Select(c => c.Card)];
    }

    private static Scorecard Read(string file)
    {
        var yaml = YamlSection.Load(file);
        var card = new Scorecard(yaml.Text("scorecard"), yaml.Text("title"), [.. yaml.Sections("perspectives").Select(Perspective)]);
        yaml.RefuseUnknownKeys();
        if (card.Indicators.GroupBy(i => i.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw yaml.Wrong("perspectives", $"\"{twice.Key}\" twice", "each indicator once in a scorecard");
        return card.Perspectives.Count > 0 ? card : throw yaml.Wrong("perspectives", "none", "one at least");
    }

    private static Perspective Perspective(YamlSection yaml)
    {
        var (name, factors) = (yaml.Text("name"), yaml.Sections("factors").Select(f => (Name: f.Text("name"), Section: f)).ToList());
        var items = factors.Select(f => f.Section.Sections("indicators").Select(Indicator).ToList()).ToList();
        var weights = items.SelectMany(i => i).Select(i => i.Weight).ToList();
        if (weights.Count == 0)
            throw yaml.Wrong("factors", "no indicator", "one at least in each perspective");
        if (weights.Any(w => w is null) && weights.Any(w => w is not null))
            throw yaml.Wrong("factors", "weights for some indicators only", "a weight for each indicator of the perspective, or for none");
        foreach (var (_, section) in factors)
            section.RefuseUnknownKeys();
        yaml.RefuseUnknownKeys();
        try
        {
            return new Perspective(name, [.. factors.Zip(items, (f, i) => new SuccessFactor(f.Name, [.. i.Select(x => x.Indicator with { Weight = x.Weight ?? 1.0 / weights.Count })]))]);
        }
        catch (ArgumentException)
        {
            throw yaml.Wrong("factors", string.Create(CultureInfo.InvariantCulture, $"weights that sum to {weights.Sum():0.######}"), "weights above 0 that sum to 1 within a perspective");
        }
    }

    private static (ScorecardIndicator Indicator, double? Weight) Indicator(YamlSection yaml)
    {
        var (wanted, acceptable) = (Number(yaml, "wanted"), Number(yaml, "acceptable"));
        if (wanted == acceptable)
            throw yaml.Wrong("acceptable", acceptable.ToString(CultureInfo.InvariantCulture), "a level other than the wanted one: which of them is higher says whether more is better");
        var indicator = new ScorecardIndicator(yaml.Text("of"), yaml.Text("name"), wanted, acceptable, 0);
        var weight = yaml.OptionalNumber("weight", 0, 1);
        yaml.RefuseUnknownKeys();
        return (indicator, weight);
    }

    private static double Number(YamlSection yaml, string key) => yaml.OptionalNumber(key) ?? throw yaml.Wrong(key, "nothing", "a number");
}
