using System.Globalization;
using Analytics.Analysis.Focus;
using Analytics.Analysis.UnitFigures;
using Analytics.Core;
using Analytics.Pipeline.Catalogue;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/focus.yaml</c>, and holds its names against the catalogue, the surveys and the registers.</summary>
internal sealed class FocusFile(IReadOnlyList<IndicatorDefinition> indicators, IReadOnlyList<SurveyDefinition> surveys, RegistersDefinition registers)
{
    private const int MostPairs = 1000;

    private static readonly string[] Versions = ["2010-2019", "2020-"];
    private static readonly string[] AreaNumbers = ["1", "2", "3", "4", "5", "6", "7", "8"];

    private IReadOnlyList<string> Figures => [.. FigureNames.Computed, .. registers.Shares.Select(s => s.Name)];

    private string FigureExpected => $"one of {string.Join(", ", Figures)}";

    /// <summary>Reads the file; without it there are no areas.</summary>
    public FocusDefinition Read(string file)
    {
        if (!File.Exists(file))
            return FocusDefinition.None;
        var yaml = YamlSection.Load(file);
        var fewest = yaml.Integer("minimum", Association.FewestPairs);
        if (fewest is < Association.FewestPairs or > MostPairs)
            throw yaml.Wrong("minimum", fewest.ToString(CultureInfo.InvariantCulture), $"a number of units or changes from {Association.FewestPairs} to {MostPairs}");
        var areas = yaml.Sections("areas").Select(Area).ToList();
        yaml.RefuseUnknownKeys();
        return areas.GroupBy(a => a.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw yaml.Wrong("areas", $"\"{twice.Key}\" twice", "a name of its own for each focus area")
            : new FocusDefinition(fewest, areas);
    }

    /// <summary>", nearest: a, b", or nothing when no name is near.</summary>
    public static string Nearest(string asked, IEnumerable<string> names)
    {
        var near = NearestCodes.To(asked, asked, [.. names.Distinct(StringComparer.Ordinal).Select(n => new PublishedCode(n, n))]);
        return near.Count == 0 ? "" : $"; nearest: {string.Join(", ", near.Select(n => n.Code))}";
    }

    private FocusArea Area(YamlSection yaml)
    {
        var area = new FocusArea(
            yaml.Text("area"),
            yaml.Text("title"),
            yaml.Text("question"),
            [.. yaml.Sections("compass").Select(Compass)],
            [.. yaml.Sections("surveys").Select(Survey)],
            Known(yaml, "indicators", yaml.Texts("indicators"), [.. indicators.Select(i => i.Concept)], "a concept of indicators.csv, its second column"),
            Known(yaml, "figures", yaml.Texts("figures"), Figures, FigureExpected),
            Known(yaml, "registers", yaml.Texts("registers"), [.. registers.Registers.Select(r => r.Register)], "a register of registers.yaml"),
            [.. yaml.Sections("pairs").Select(Pair)]);
        yaml.RefuseUnknownKeys();
        return area;
    }

    private static FocusCompass Compass(YamlSection yaml)
    {
        var compass = new FocusCompass(yaml.Choice("version", required: true, Versions), Known(yaml, "areas", yaml.Texts("areas"), AreaNumbers, "numbers of areas, \"1\" to \"8\""));
        yaml.RefuseUnknownKeys();
        return compass;
    }

    private FocusSurvey Survey(YamlSection yaml)
    {
        var survey = yaml.Text("survey");
        var factors = yaml.Texts("factors");
        foreach (var factor in factors)
            RequireFactor(yaml, "factors", survey, factor);
        yaml.RefuseUnknownKeys();
        return factors.Count > 0 ? new FocusSurvey(survey, factors) : throw yaml.Wrong("factors", "none", "factors of the survey, one at least");
    }

    private FocusPair Pair(YamlSection yaml)
    {
        var over = yaml.Choice("over", required: true, "units", "years") == "units" ? AssociationOver.Units : AssociationOver.Years;
        var pair = new FocusPair(over, Side(yaml, "first", over), Side(yaml, "second", over));
        yaml.RefuseUnknownKeys();
        return pair.First == pair.Second ? throw yaml.Wrong("second", "the same as first", "another measure") : pair;
    }

    private FocusSide Side(YamlSection parent, string key, AssociationOver over)
    {
        var expected = over == AssociationOver.Units
            ? "across units { survey: NAME, factor: CODE } or { figure: NAME }, as the municipality has one indicator a year"
            : "over years { indicator: CONCEPT }, as surveys, the compass and figures of units have too few years";
        var yaml = parent.OptionalSection(key) ?? throw parent.Wrong(key, "nothing", expected);
        var (survey, figure, indicator) = (yaml.OptionalText("survey"), yaml.OptionalText("figure"), yaml.OptionalText("indicator"));
        var factor = yaml.OptionalText("factor") ?? "";
        yaml.RefuseUnknownKeys();
        switch (over, survey, figure, indicator)
        {
            case (AssociationOver.Units, { } asked, null, null):
                RequireFactor(yaml, "factor", asked, factor);
                return new FocusSide(FocusSideKind.Survey, asked, factor);
            case (AssociationOver.Units, null, { } asked, null):
                return new FocusSide(FocusSideKind.Figure, Known(yaml, "figure", [asked], Figures, FigureExpected)[0]);
            case (AssociationOver.Years, null, null, { } asked):
                return new FocusSide(FocusSideKind.Indicator, Known(yaml, "indicator", [asked], [.. indicators.Select(i => i.Concept)], "a concept of indicators.csv, its second column")[0]);
            default:
                throw parent.Wrong(key, "another kind of measure, or several", expected);
        }
    }

    // A checkout without surveys has no names to hold these against; what it lacks is then said to be missing.
    private void RequireFactor(YamlSection yaml, string key, string survey, string factor)
    {
        if (surveys.Count == 0)
            return;
        if (surveys.FirstOrDefault(s => s.Instrument.Code == survey) is not { } known)
            throw yaml.Wrong("survey", $"\"{survey}\"", $"a survey of pipelines/surveys: {string.Join(", ", surveys.Select(s => s.Instrument.Code))}{Nearest(survey, surveys.Select(s => s.Instrument.Code))}. Take it out where the survey is not used");
        Known(yaml, key, [factor], [.. known.Instrument.Factors.Select(f => f.Code)], $"a factor of {survey}: {string.Join(", ", known.Instrument.Factors.Select(f => f.Code))}");
    }

    private static IReadOnlyList<string> Known(YamlSection yaml, string key, IReadOnlyList<string> names, IReadOnlyList<string> known, string expected)
    {
        if (names.FirstOrDefault(n => !known.Contains(n)) is { } unknown)
            throw yaml.Wrong(key, $"\"{unknown}\"", expected + Nearest(unknown, known));
        return names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice ? throw yaml.Wrong(key, $"\"{twice.Key}\" twice", "each name once") : names;
    }
}
