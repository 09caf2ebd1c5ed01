using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Surveys;
using Analytics.Core;
using Analytics.Sources.Surveys;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/surveys/*.yaml</c>: a file a survey.</summary>
internal static partial class SurveyFile
{
    /// <summary>Reads all files of the folder; none when there is no folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="own">The installation's municipality, whose the survey is where a file names none.</param>
    public static IReadOnlyList<SurveyDefinition> ReadAll(string folder, MunicipalityCode own)
    {
        if (!Directory.Exists(folder))
            return [];
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var surveys = new List<SurveyDefinition>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var survey = Read(file, own);
            if (!places.TryAdd(survey.Instrument.Code, file))
                throw new ConfigurationException(file, $"survey \"{survey.Instrument.Code}\" stands in {places[survey.Instrument.Code]} too", "a name of its own for each survey", "Rename one of them, or take one file out.");
            surveys.Add(survey);
        }

        return surveys;
    }

    private static SurveyDefinition Read(string file, MunicipalityCode own)
    {
        var yaml = YamlSection.Load(file);
        var code = yaml.Text("survey");
        if (!NamePattern().IsMatch(code))
            throw yaml.Wrong("survey", $"\"{code}\"", "lower-case letters, digits and hyphens, such as 10-faktor");
        var scaleName = yaml.Choice("scale", required: true, [.. ScoreScale.All.Select(s => s.Name)]);
        var scale = ScoreScale.Find(scaleName)!;
        var minimum = yaml.Integer("minimum", new DisclosureRules().MinimumRespondents);
        if (minimum < DisclosureRules.LowestInSurveys)
            throw yaml.Wrong("minimum", minimum.ToString(CultureInfo.InvariantCulture), $"{DisclosureRules.LowestInSurveys} or more respondents");
        var least = yaml.OptionalNumber("least_change", 0, scale.Width) ?? throw yaml.Wrong("least_change", "nothing", $"points of the scale {scaleName} that rounds must differ by before it is called a change");
        var factors = yaml.Sections("factors").Select(Factor).ToList();
        RefuseTwice(yaml, factors);
        var instrument = new SurveyInstrument(code, yaml.Text("title"), scale, factors, least);
        var municipality = yaml.OptionalMunicipality("municipality") ?? own;
        var read = new SurveyDefinition(instrument, municipality, minimum, yaml.Text("source"), [.. yaml.Sections("references").Select(r => Reference(r, instrument))], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        read = (yaml.OptionalSection("answers"), yaml.OptionalSection("aggregates")) switch
        {
            ({ } answers, null) => Answers(read, answers),
            (null, { } aggregates) => Aggregates(read, aggregates),
            _ => throw yaml.Wrong("answers", "neither answers nor aggregates, or both", "one of them: where the answers of respondents are, or the figures of units"),
        };
        if (yaml.OptionalSection("frame") is { } frame)
        {
            read = read with { FrameFiles = frame.Texts("files"), FrameColumns = (frame.OptionalText("round") ?? "", frame.OptionalText("sector") ?? "", frame.Text("unit"), frame.Text("population")) };
            frame.RefuseUnknownKeys();
        }

        yaml.RefuseUnknownKeys();
        return read;
    }

    private static SurveyDefinition Answers(SurveyDefinition survey, YamlSection yaml)
    {
        var backgrounds = yaml.Sections("backgrounds").Select(b =>
        {
            var read = (Column: b.Text("column"), Name: b.Text("name"));
            b.RefuseUnknownKeys();
            return read;
        }).ToList();
        var layout = Layout(survey, yaml) with
        {
            Respondent = yaml.OptionalText("respondent") ?? "",
            Weight = yaml.OptionalText("weight") ?? "",
            Item = yaml.OptionalText("item") ?? "",
            Value = yaml.OptionalText("value") ?? "",
            Backgrounds = [.. backgrounds.Select(b => b.Column)],
        };
        if (layout.IsLong && (layout.Value.Length == 0 || layout.Respondent.Length == 0))
            throw yaml.Wrong("item", $"\"{layout.Item}\" without {(layout.Value.Length == 0 ? "value" : "respondent")}", "item, value and respondent together, for a file with a row an answer");
        var read = survey with { Answers = layout, Files = Files(yaml), FixedRound = layout.FixedRound, BackgroundsNb = [.. backgrounds.Select(b => b.Name)] };
        yaml.RefuseUnknownKeys();
        return read;
    }

    private static SurveyDefinition Aggregates(SurveyDefinition survey, YamlSection yaml)
    {
        var layout = Layout(survey, yaml) with { Item = yaml.Text("dimension"), Value = yaml.Text("mean") };
        var read = survey with { Aggregates = layout, Files = Files(yaml), FixedRound = layout.FixedRound, CountColumn = yaml.Text("count"), DeviationColumn = yaml.OptionalText("deviation") ?? "" };
        yaml.RefuseUnknownKeys();
        return read;
    }

    private static SurveyLayout Layout(SurveyDefinition survey, YamlSection yaml)
    {
        var scale = survey.Instrument.Scale;
        var layout = new SurveyLayout(yaml.Text("unit"), survey.Instrument.Items, scale.Low, scale.High, scale.IsWhole, scale.Name)
        {
            Round = yaml.OptionalText("round") ?? "",
            FixedRound = yaml.OptionalText("fixed_round") ?? "",
            Sector = yaml.OptionalText("sector") ?? "",
        };
        return layout.Round.Length > 0 == layout.FixedRound.Length > 0
            ? throw yaml.Wrong("round", layout.Round.Length > 0 ? "a value beside fixed_round" : "nothing", "either round, the column that says it, or fixed_round, the round of all rows")
            : layout;
    }

    private static IReadOnlyList<string> Files(YamlSection yaml) =>
        yaml.Texts("files") is { Count: > 0 } files ? files : throw yaml.Wrong("files", "nothing", "patterns of file names, such as [\"*-svar.csv\"]");

    private static SurveyFactor Factor(YamlSection yaml)
    {
        var code = yaml.Text("factor");
        var factor = new SurveyFactor(code, yaml.Text("name"), yaml.Texts("items") is { Count: > 0 } items ? items : [code]);
        yaml.RefuseUnknownKeys();
        return factor;
    }

    private static SurveyReference Reference(YamlSection yaml, SurveyInstrument instrument)
    {
        var factor = yaml.Text("factor");
        if (!instrument.Factors.Any(f => f.Code == factor))
            throw yaml.Wrong("factor", $"\"{factor}\"", $"one of {string.Join(", ", instrument.Factors.Select(f => f.Code))}");
        var score = yaml.OptionalNumber("score", instrument.Scale.Low, instrument.Scale.High) ?? throw yaml.Wrong("score", "nothing", $"a score on {instrument.Scale}");
        var reference = new SurveyReference(factor, score, yaml.Integer("year", 0), yaml.Text("source"));
        yaml.RefuseUnknownKeys();
        return reference;
    }

    private static void RefuseTwice(YamlSection yaml, List<SurveyFactor> factors)
    {
        if (factors.Count == 0)
            throw yaml.Wrong("factors", "nothing", "the factors or dimensions with their items");
        if (factors.GroupBy(f => f.Code).FirstOrDefault(g => g.Count() > 1) is { Key: var factor })
            throw yaml.Wrong("factors", $"\"{factor}\" twice", "each factor once");
        if (factors.SelectMany(f => f.Items).GroupBy(i => i, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { Key: var item })
            throw yaml.Wrong("factors", $"the item \"{item}\" twice", "each item in one factor");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex NamePattern();
}
