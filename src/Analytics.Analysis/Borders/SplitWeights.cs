using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>How a municipality that is split is shared out. Immutable; what is supplied goes before what is worked out from population.</summary>
public sealed class SplitWeights
{
    private readonly IReadOnlyDictionary<Split, SplitShares> supplied;
    private readonly PopulationShares? population;

    private SplitWeights(IReadOnlyDictionary<Split, SplitShares> supplied, PopulationShares? population)
    {
        this.supplied = supplied;
        this.population = population;
    }

    /// <summary>No weights: a figure of a split municipality is not moved.</summary>
    public static SplitWeights None { get; } = new(new Dictionary<Split, SplitShares>(), null);

    /// <summary>Weights from the population counts nearest to a split, at most three years off.</summary>
    /// <param name="persons">Persons on 1 January, by municipality in the borders of that day; zero or less counts as not known.</param>
    /// <remarks>
    /// Where a part of a split municipality joined others, its size is what the new municipality has beyond the whole municipalities in it, with
    /// the growth between the two counts taken out evenly. Two split municipalities that share a successor cannot be told apart, and get no weights.
    /// Backwards in time, a municipality is shared out as its predecessors, or the parts of them that joined it, had people before.
    /// </remarks>
    public static SplitWeights FromPopulation(IReadOnlyDictionary<MunicipalityYear, double> persons) => new(None.supplied, new PopulationShares(persons));

    /// <summary>These weights, and those of one split besides.</summary>
    /// <param name="part">The municipality that is split; or one that had become part of it before, when it is known where that one went.</param>
    /// <param name="day">The day of the split.</param>
    /// <param name="shares">Shares by successor, each from 0 to 1, that sum to one.</param>
    /// <param name="methodNb">What the shares are: "areal 1.1.2020, Kartverket".</param>
    /// <exception cref="ConfigurationException">A share is outside 0-1, or they do not sum to one.</exception>
    public SplitWeights With(MunicipalityCode part, DateOnly day, IReadOnlyDictionary<MunicipalityCode, double> shares, string methodNb) =>
        With(new Split(part, day, IsForward: true), shares, methodNb);

    /// <summary>These weights, and those of one merger besides, for going back in time through it.</summary>
    /// <param name="merged">The municipality that the merger made.</param>
    /// <param name="day">The day of the merger.</param>
    /// <param name="shares">Shares by predecessor, each from 0 to 1, that sum to one.</param>
    /// <param name="methodNb">What the shares are: "areal 1.1.2020, Kartverket".</param>
    /// <exception cref="ConfigurationException">A share is outside 0-1, or they do not sum to one.</exception>
    public SplitWeights WithBackward(MunicipalityCode merged, DateOnly day, IReadOnlyDictionary<MunicipalityCode, double> shares, string methodNb) =>
        With(new Split(merged, day, IsForward: false), shares, methodNb);

    /// <summary>The shares of a split municipality, or of the part of it that came along a path of earlier codes.</summary>
    internal SplitShares Of(BorderStep step, IReadOnlyList<MunicipalityCode> path)
    {
        var split = path[^1];
        foreach (var part in path)
        {
            if (supplied.TryGetValue(new Split(part, step.Day, step.IsForward), out var shares))
                return Checked(shares, part, split, step);
        }

        if (population is null)
            return SplitShares.Unknown($"{SplitShares.Describe(step, split)}, og det er ikke oppgitt vekter");
        return step.IsForward ? population.Of(step, split) : population.Back(step, split, Forward(step.Turned()));
    }

    private Func<MunicipalityCode, SplitShares> Forward(BorderStep step) => code => Of(step, [code]);

    private SplitWeights With(Split split, IReadOnlyDictionary<MunicipalityCode, double> shares, string methodNb)
    {
        if (shares.Values.Any(s => s is not (>= 0 and <= 1)) || Math.Abs(shares.Values.Sum() - 1) > 1e-9)
        {
            var found = string.Join(", ", shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}: {s.Value}")));
            throw Refuse(split.Part, split.Day, found, "shares from 0 to 1 that sum to one");
        }

        return new(new Dictionary<Split, SplitShares>(supplied) { [split] = new SplitShares(shares, methodNb) }, population);
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

    private readonly record struct Split(MunicipalityCode Part, DateOnly Day, bool IsForward);
}
