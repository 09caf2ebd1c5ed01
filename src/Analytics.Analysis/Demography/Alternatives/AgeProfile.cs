using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>How movers are spread over sex and single years of age: 2 × 106 shares that sum to 1.</summary>
public sealed class AgeProfile
{
    private const double Tolerance = 1e-6;

    /// <summary>Makes a profile.</summary>
    /// <param name="name">Its name, as in <c>age-profiles.csv</c>: "families".</param>
    /// <param name="shares">Share of all movers by sex and age 0-105+.</param>
    /// <param name="source">Where the shares come from, or how they were set.</param>
    /// <param name="verification">How far they are verified.</param>
    /// <exception cref="ArgumentException">A sex does not have 106 ages, a share is negative, or they do not sum to 1.</exception>
    public AgeProfile(string name, BySex<IReadOnlyList<double>> shares, string source, string verification)
    {
        ArgumentNullException.ThrowIfNull(shares.Male);
        ArgumentNullException.ThrowIfNull(shares.Female);
        if (shares.Male.Count != Age.Count || shares.Female.Count != Age.Count)
            throw new ArgumentException($"Age profile {name} must have {Age.Count} ages of each sex; found {shares.Male.Count} and {shares.Female.Count}.", nameof(shares));
        var all = shares.Male.Concat(shares.Female).ToList();
        if (!all.TrueForAll(s => double.IsFinite(s) && s >= 0))
            throw new ArgumentException($"Age profile {name} must have shares from 0.", nameof(shares));
        if (Math.Abs(all.Sum() - 1) > Tolerance)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Age profile {name} must sum to 1; found {all.Sum()}."), nameof(shares));
        (Name, Shares, Source, Verification) = (name, shares, source, verification);
    }

    /// <summary>The profile's name.</summary>
    public string Name { get; }

    /// <summary>Share of all movers by sex and age 0-105+; all of them sum to 1.</summary>
    public BySex<IReadOnlyList<double>> Shares { get; }

    /// <summary>Where the shares come from, or how they were set.</summary>
    public string Source { get; }

    /// <summary>How far they are verified.</summary>
    public string Verification { get; }

    /// <summary>Makes a profile from shares of age ranges, half of each for men and half for women.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shares">The ranges; they sum to 1 and may overlap.</param>
    /// <param name="source">Where the shares come from, or how they were set.</param>
    /// <param name="verification">How far they are verified.</param>
    /// <exception cref="ArgumentException">A share is negative, or they do not sum to 1.</exception>
    public static AgeProfile OfRanges(string name, IEnumerable<AgeShare> shares, string source, string verification)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var ages = new double[Age.Count];
        foreach (var (range, share) in shares)
        {
            for (var age = range.From; age <= range.To; age++)
                ages[age] += share / 2 / (range.To - range.From + 1);
        }

        return new AgeProfile(name, new(ages, ages), source, verification);
    }

    /// <summary>The profile of a counted or projected population, its division by sex included.</summary>
    /// <exception cref="ArgumentException">Nobody lives there.</exception>
    public static AgeProfile OfPopulation(string name, PopulationVector population, string source, string verification)
    {
        ArgumentNullException.ThrowIfNull(population);
        return new AgeProfile(name, new(Of(Sex.Male), Of(Sex.Female)), source, verification);

        double[] Of(Sex sex) => [.. population.Ages(sex).ToArray().Select(p => p / population.Total)];
    }

    /// <summary>Shares of one sex that sum to <paramref name="share"/>, with the profile's own division by sex when that is null.</summary>
    internal IReadOnlyList<double> Scaled(Sex sex, double? share)
    {
        if (share is not { } wanted)
            return Shares[sex];
        var own = Shares[sex].Sum();
        return own == 0 && wanted > 0
            ? throw new InvalidOperationException($"Age profile {Name} has nobody of sex {sex}, so {wanted.ToString(CultureInfo.InvariantCulture)} of the persons cannot be spread over ages.")
            : [.. Shares[sex].Select(s => own == 0 ? 0 : s * wanted / own)];
    }
}
