using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.FreeText;
using Analytics.Core;
using Analytics.Sources.Texts;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/texts/*.yaml</c>: a file a collection of texts.</summary>
internal static partial class TextFile
{
    /// <summary>Reads all files of the folder; none when there is no folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="own">The installation's municipality, whose the texts are where a file names none.</param>
    public static IReadOnlyList<TextDefinition> ReadAll(string folder, MunicipalityCode own)
    {
        if (!Directory.Exists(folder))
            return [];
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = new List<TextDefinition>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var read = Read(file, own);
            if (!places.TryAdd(read.Name, file))
                throw new ConfigurationException(file, $"texts \"{read.Name}\" stand in {places[read.Name]} too", "a name of its own for each collection", "Rename one of them, or take one file out.");
            texts.Add(read);
        }

        return texts;
    }

    private static TextDefinition Read(string file, MunicipalityCode own)
    {
        var yaml = YamlSection.Load(file);
        var name = yaml.Text("texts");
        if (!NamePattern().IsMatch(name))
            throw yaml.Wrong("texts", $"\"{name}\"", "lower-case letters, digits and hyphens, such as dialogkonferanse");
        var minimum = yaml.Integer("minimum", new DisclosureRules().MinimumRespondents);
        if (minimum < DisclosureRules.LowestInSurveys)
            throw yaml.Wrong("minimum", minimum.ToString(CultureInfo.InvariantCulture), $"{DisclosureRules.LowestInSurveys} or more texts");
        var themes = yaml.OptionalNumber("themes", TextThemes.Fewest, TextThemes.Most);
        if (themes != Math.Floor(themes ?? 0) && themes is not null)
            throw yaml.Wrong("themes", themes.Value.ToString(CultureInfo.InvariantCulture), $"a whole number from {TextThemes.Fewest} to {TextThemes.Most}");
        var read = new TextDefinition(
            name,
            yaml.Text("title"),
            yaml.OptionalMunicipality("municipality") ?? own,
            minimum,
            (int?)themes,
            yaml.Text("source"),
            yaml.Texts("files") is { Count: > 0 } files ? files : throw yaml.Wrong("files", "nothing", "patterns of file names, such as [\"dialogkonferanse/*.csv\"]"),
            Layout(yaml),
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        yaml.RefuseUnknownKeys();
        return read;
    }

    private static FreeTextLayout Layout(YamlSection yaml)
    {
        var layout = new FreeTextLayout(yaml.Text("text"), yaml.Texts("sectors"))
        {
            Sector = yaml.OptionalText("sector") ?? "",
            Round = yaml.OptionalText("round") ?? "",
            FixedRound = yaml.OptionalText("fixed_round") ?? "",
            Writer = yaml.OptionalText("writer") ?? "",
            Date = yaml.OptionalText("date") ?? "",
            Answered = yaml.OptionalText("answered") ?? "",
        };
        if (layout.Sector.Length > 0 != layout.Sectors.Count > 0)
            throw yaml.Wrong("sectors", layout.Sectors.Count > 0 ? "a list, and no column \"sector\" that they stand in" : "nothing", "the sectors or units that the column \"sector\" may name, since they are shown");
        if (layout.Sectors.Distinct(StringComparer.Ordinal).Count() != layout.Sectors.Count || layout.Sectors.Contains(TextOverview.OtherSectors))
            throw yaml.Wrong("sectors", string.Join(", ", layout.Sectors), $"each sector once, and none called {TextOverview.OtherSectors}");
        if (layout.Answered.Length > 0 && layout.Date.Length == 0)
            throw yaml.Wrong("answered", $"\"{layout.Answered}\" without date", "date and answered together: the days of arrival and answer");
        if (layout.Round.Length > 0 == layout.FixedRound.Length > 0)
            throw yaml.Wrong("round", layout.Round.Length > 0 ? "a value beside fixed_round" : "nothing", "either round, the column that says it, or fixed_round, the round of all rows");
        return layout.FixedRound.Length == 0 || FreeTextReader.IsRound(layout.FixedRound)
            ? layout
            : throw yaml.Wrong("fixed_round", $"\"{layout.FixedRound}\"", "a year, alone or with one word after it, such as 2026 or 2026-vår");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex NamePattern();
}
