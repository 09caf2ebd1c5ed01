using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>How a municipality that is split is shared out. Immutable; what is supplied goes before what is worked out from population.</summary>
public sealed class SplitWeights
{
    private readonly IReadOnlyDictionary<(MunicipalityCode Part, DateOnly Day), SplitShares> supplied;
    private readonly PopulationShares? population;

    private SplitWeights(IReadOnlyDictionary<(MunicipalityCode Part, DateOnly Day), SplitShares> supplied, PopulationShares? population)
    {
        this.supplied = supplied;
        this.population = population;
    }

    /// <summary>No weights: a figure of a split municipality is not moved.</summary>
    public static SplitWeights None { get; } = new(new Dictionary<(MunicipalityCode, DateOnly), SplitShares>(), null);

    /// <summary>Weights from the population counts nearest to a split, at most three years off.</summary>
    /// <param name="persons">Persons on 1 January, by municipality in the borders of that day; zero or less counts as not known.</param>
    /// <remarks>
    /// Where a part of a split municipality joined others, its size is what the new municipality has beyond the whole municipalities in it, with
    /// the growth between the two counts taken out evenly. Two split municipalities that share a successor cannot be told apart, and get no weights.
    /// </remarks>
    public static SplitWeights FromPopulation(IReadOnlyDictionary<MunicipalityYear, double> persons) => new(None.supplied, new PopulationShares(persons));

    /// <summary>These weights, and those of one split besides.</summary>
    /// <param name="part">The municipality that is split; or one that had become part of it before, when it is known where that one went.</param>
    /// <param name="day">The day of the split.</param>
    /// <param name="shares">Shares by successor (backwards in time: by predecessor), each from 0 to 1, that sum to one.</param>
    /// <param name="methodNb">What the shares are: "areal 1.1.2020, Kartverket".</param>
    /// <exception cref="ConfigurationException">A share is outside 0-1, or they do not sum to one.</exception>
    public SplitWeights With(MunicipalityCode part, DateOnly day, IReadOnlyDictionary<MunicipalityCode, double> shares, string methodNb)
    {
        var sum = shares.Values.Sum();
        if (shares.Values.Any(s => s is not (>= 0 and <= 1)) || Math.Abs(sum - 1) > 1e-9)
            throw Refuse(part, day, string.Join(", ", shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}: {s.Value}"))), "shares from 0 to 1 that sum to one");
        return new(new Dictionary<(MunicipalityCode, DateOnly), SplitShares>(supplied) { [(part, day)] = new SplitShares(shares, methodNb) }, population);
    }

    /// <summary>The shares of a split municipality, or of the part of it that came along a path of earlier codes.</summary>
    internal SplitShares Of(BorderStep step, IReadOnlyList<MunicipalityCode> path)
    {
        var split = path[^1];
        foreach (var part in path)
        {
            if (supplied.TryGetValue((part, step.Day), out var shares))
                return Checked(shares, part, split, step);
        }

        return population?.Of(step, split)
            ?? SplitShares.Unknown(string.Create(CultureInfo.InvariantCulture, $"{split} er delt på {string.Join(", ", step.TargetsOf(split))} ({step.Day:d.M.yyyy}), og det er ikke oppgitt vekter"));
    }

    private static SplitShares Checked(SplitShares given, MunicipalityCode part, MunicipalityCode split, BorderStep step)
    {
        var targets = step.TargetsOf(split);
        var stray = given.Shares!.FirstOrDefault(s => s.Value > 0 && !targets.Contains(s.Key));
        return stray.Value > 0
            ? throw Refuse(part, step.Day, $"a share for {stray.Key}", $"shares for {string.Join(", ", targets)} only, as the changes say")
            : given;
    }

    private static ConfigurationException Refuse(MunicipalityCode part, DateOnly day, string found, string expected) => new(
        string.Create(CultureInfo.InvariantCulture, $"weights of {part}, {day:yyyy-MM-dd}"), found, expected, "Correct the weights, or leave them out.");
}
