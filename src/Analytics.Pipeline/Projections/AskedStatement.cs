using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>Something that may turn out true, as it is written on a command line: "6-15 fewer than 60 in 2035", "women 20-39 at least 400 in 2040", "all more than 5000 in 2030".</summary>
/// <param name="Text">What was written.</param>
/// <param name="Ages">Ages on 1 January.</param>
/// <param name="Sex">The sex; null for both.</param>
/// <param name="Comparison">"fewer than", "more than", "at least" or "at most".</param>
/// <param name="Persons">The number compared with.</param>
/// <param name="Year">The 1 January.</param>
public sealed partial record AskedStatement(string Text, AgeRange Ages, Sex? Sex, string Comparison, int Persons, Year Year)
{
    /// <summary>The form, for messages.</summary>
    public const string Form = "[men|women] AGES fewer than|more than|at least|at most PERSONS in YEAR, where AGES is 6-15, 7, 90+ or all";

    /// <summary>The statement that paths answer.</summary>
    public PathStatement Of
    {
        get
        {
            var group = new PathGroup(Ages, Sex);
            return Comparison switch
            {
                "fewer than" => new PathStatement(group, Year, PathComparison.FewerThan, Persons),
                "at most" => new PathStatement(group, Year, PathComparison.FewerThan, Persons + 1.0),
                "more than" => new PathStatement(group, Year, PathComparison.MoreThan, Persons),
                _ => new PathStatement(group, Year, PathComparison.MoreThan, Persons - 1.0),
            };
        }
    }

    /// <summary>Reads a statement.</summary>
    /// <exception cref="ConfigurationException">It does not have the form, or its ages do not exist.</exception>
    public static AskedStatement Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Statement().Match(Spaces().Replace(text.Trim(), " ").ToLowerInvariant());
        if (!match.Success || !int.TryParse(match.Groups["persons"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var persons))
            throw Wrong(text, "it can't be read", Form);
        var (from, to) = match.Groups["all"].Success ? (0, Age.Oldest)
            : match.Groups["open"].Success ? (Number("from"), Age.Oldest)
            : (Number("from"), Number(match.Groups["to"].Success ? "to" : "from"));
        if (to > Age.Oldest || from > to)
            throw Wrong(text, $"ages {match.Groups["ages"].Value} do not exist", $"ages from 0 to {Age.Oldest}, the younger first, such as 6-15 or 90+");
        Sex? sex = match.Groups["sex"].Value switch { "men" => Core.Sex.Male, "women" => Core.Sex.Female, _ => null };
        return new AskedStatement(text, new AgeRange(from, to), sex, match.Groups["comparison"].Value, persons, new Year(Number("year")));

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>"women 20-39 years: at least 400 persons on 1 January 2040".</summary>
    public override string ToString()
    {
        var sex = Sex switch { Core.Sex.Male => "men ", Core.Sex.Female => "women ", _ => "" };
        var ages = Ages == new AgeRange(0) ? "all ages" : $"{Ages} years";
        return string.Create(CultureInfo.InvariantCulture, $"{sex}{ages}: {Comparison} {Persons} {(Persons == 1 ? "person" : "persons")} on 1 January {Year}");
    }

    private static ConfigurationException Wrong(string text, string found, string expected) => new(
        $"--statement \"{text}\"", found, expected, "Run: analytics project --statement \"6-15 fewer than 60 in 2035\"");

    [GeneratedRegex("^(?:(?<sex>men|women) )?(?<ages>(?<all>all)|(?<from>[0-9]{1,3})(?:(?<open>[+])|-(?<to>[0-9]{1,3}))?) (?<comparison>fewer than|more than|at least|at most) (?<persons>[0-9]+) in (?<year>[12][0-9]{3})$")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
