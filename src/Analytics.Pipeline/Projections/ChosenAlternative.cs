using Analytics.Analysis.Demography.Alternatives;
using Analytics.Analysis.Demography.Country;
using Analytics.Core;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Projections;

/// <summary>The alternative that a command line asks for: SSB's letters, or own alternatives together.</summary>
/// <param name="Letters">SSB's letters; those that the own alternatives build on.</param>
/// <param name="Own">The own alternatives combined; null for letters alone.</param>
internal sealed record ChosenAlternative(AlternativeCode Letters, OwnAlternative? Own)
{
    /// <summary>The letters, or the own names with plus signs between.</summary>
    public string Name => Own?.Name ?? Letters.ToString();

    /// <summary>Reads the names.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="names">One at least.</param>
    /// <param name="municipality">Whose projection is asked for; null for all.</param>
    /// <exception cref="ConfigurationException">A name is unknown, or the names do not go together.</exception>
    public static ChosenAlternative Of(PipelineDefinition definition, IReadOnlyList<string> names, MunicipalityCode? municipality)
    {
        if (names is [var single] && AlternativeCode.TryParse(single, out var letters))
            return new ChosenAlternative(letters, null);
        if (names.FirstOrDefault(name => AlternativeCode.TryParse(name, out _)) is { } mixed)
            throw Wrong(mixed, "letters stand alone", "either four letters, or own alternatives, whose files say in builds_on which letters they build on", $"Run: analytics project --alternative {mixed}");
        var known = string.Join(", ", definition.Alternatives.Select(a => a.Name));
        var own = names.Select(name => definition.Alternatives.FirstOrDefault(a => a.Name == name)
            ?? throw Wrong(name, $"no file in {Path.Combine(definition.Folder, "alternatives")} has that name", $"SSB's letters, such as MMMM or HHMH, or one of {known}", "Correct the name, or run without it: analytics project")).ToList();
        if (own.GroupBy(o => o.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Wrong(twice.Key, "it is given twice, which would count its persons twice", "each alternative once", $"Run: analytics project --alternative {string.Join(" --alternative ", names.Distinct())}");
        if (own.FirstOrDefault(o => o.Municipality != (municipality ?? own[0].Municipality)) is { } other)
            throw Wrong(other.Name, $"it is written for municipality {other.Municipality}, and would change nothing in {municipality ?? own[0].Municipality}", "alternatives of the municipality that is projected", $"Run: analytics project --municipality {other.Municipality} --alternative {other.Name}");
        if (own.FirstOrDefault(o => o.BuildsOn != own[0].BuildsOn) is { } differing)
            throw Wrong(differing.Name, $"it builds on {differing.BuildsOn}, and {own[0].Name} on {own[0].BuildsOn}", "alternatives that build on the same letters", $"Run: analytics project --alternative {differing.Name}");
        return new ChosenAlternative(own[0].BuildsOn, OwnAlternative.Combine(own));
    }

    /// <summary>What the projection changes.</summary>
    public ProjectionLevers Levers(AlternativeAssumptions assumptions, CountryForecaster forecaster) =>
        Own is not null ? AlternativeLevers.Of(Own, assumptions, forecaster)
        : Letters == default ? ProjectionLevers.Main
        : AlternativeLevers.Of(Letters, assumptions, forecaster.Main.Estimate.Launch);

    private static ConfigurationException Wrong(string name, string found, string expected, string next) => new($"--alternative {name}", found, expected, next);
}
