using System.Globalization;
using Analytics.Analysis.Demography.Alternatives;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads one of the flows of an alternative.</summary>
internal static class AlternativeFlowSection
{
    private const double Tolerance = 1e-6;
    private const string OwnNumbers = "own_assumption";

    public static AlternativeFlow Read(YamlSection yaml, IReadOnlyList<AgeProfile> profiles)
    {
        var persons = yaml.OptionalNumber("persons_per_year");
        var (from, to) = (yaml.Integer("from", 0), yaml.Integer("to", 0));
        var (name, note, source) = (yaml.Text("name"), yaml.OptionalText("note") ?? "", yaml.Text("source"));
        var maleShare = ReadMaleShare(yaml.OptionalSection("sex"));
        var ages = ReadAges(yaml, profiles);
        yaml.RefuseUnknownKeys();
        if (persons is null or 0)
            throw yaml.Wrong("persons_per_year", persons is null ? "no number" : "0", "persons a year: positive for moves in, negative for moves out");
        if (from is < 1700 or > 2200)
            throw yaml.Wrong("from", from == 0 ? "no year" : Invariant(from), "the first calendar year, such as 2027");
        if (to < from || to > 2200)
            throw yaml.Wrong("to", to == 0 ? "no year" : Invariant(to), $"the last calendar year, {Invariant(from)} or later");
        return new AlternativeFlow(name, persons.Value, new Year(from), new Year(to), ages, maleShare, note, source);
    }

    private static FlowAges ReadAges(YamlSection yaml, IReadOnlyList<AgeProfile> profiles)
    {
        var profile = yaml.OptionalText("profile");
        var range = yaml.OptionalText("ages");
        var shares = yaml.Sections("age_shares");
        if ((profile is null ? 0 : 1) + (range is null ? 0 : 1) + (shares.Count == 0 ? 0 : 1) != 1)
            throw yaml.Wrong("profile", "not exactly one of profile, ages and age_shares", "one of them");
        if (range is not null)
            return FlowAges.Of(AgeProfile.OfRanges(range, [new AgeShare(AgeRangeKey.Read(yaml, "ages"), 1)], yaml.Text("source"), OwnNumbers));
        if (profile is null)
            return FlowAges.Of(AgeProfile.OfRanges(yaml.Text("name"), ReadShares(yaml, shares), yaml.Text("source"), OwnNumbers));
        if (AgeProfileFile.Computed.TryGetValue(profile, out var like))
            return FlowAges.As(like);
        return profiles.FirstOrDefault(p => p.Name == profile) is { } named
            ? FlowAges.Of(named)
            : throw yaml.Wrong("profile", $"\"{profile}\"", $"one of {string.Join(", ", profiles.Select(p => p.Name).Concat(AgeProfileFile.Computed.Keys))} (age-profiles.csv)");
    }

    private static List<AgeShare> ReadShares(YamlSection yaml, IReadOnlyList<YamlSection> sections)
    {
        var shares = sections.Select(section =>
        {
            var share = new AgeShare(AgeRangeKey.Read(section, "ages"), Share(section, "share"));
            section.RefuseUnknownKeys();
            return share;
        }).ToList();
        return Math.Abs(shares.Sum(s => s.Share) - 1) <= Tolerance
            ? shares
            : throw yaml.Wrong("age_shares", $"shares that sum to {Invariant(Math.Round(shares.Sum(s => s.Share), 9))}", "shares that sum to 1");
    }

    private static double? ReadMaleShare(YamlSection? yaml)
    {
        if (yaml is null)
            return null;
        var (male, female) = (Share(yaml, "male"), Share(yaml, "female"));
        yaml.RefuseUnknownKeys();
        return Math.Abs(male + female - 1) <= Tolerance
            ? male
            : throw yaml.Wrong("male", $"{Invariant(male)} beside {Invariant(female)} for female", "two shares that sum to 1");
    }

    private static double Share(YamlSection yaml, string key) =>
        yaml.OptionalNumber(key) is { } share and >= 0 and <= 1 ? share : throw yaml.Wrong(key, yaml.OptionalText(key) is { } text ? $"\"{text}\"" : "no number", "a share from 0 to 1, such as 0.55");

    private static string Invariant(double number) => number.ToString(CultureInfo.InvariantCulture);
}
