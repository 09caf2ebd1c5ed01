namespace Analytics.Analysis.Scorecards;

/// <summary>A perspective of a balanced scorecard.</summary>
public sealed record Perspective
{
    private const double Tolerance = 1e-6;

    /// <summary>Makes a perspective.</summary>
    /// <param name="nameNb">Its name.</param>
    /// <param name="factors">Its critical success factors.</param>
    /// <exception cref="ArgumentException">The weights of its indicators do not sum to one.</exception>
    public Perspective(string nameNb, IReadOnlyList<SuccessFactor> factors)
    {
        ArgumentNullException.ThrowIfNull(factors);
        (NameNb, Factors) = (nameNb, factors);
        var sum = Indicators.Sum(i => i.Weight);
        if (Math.Abs(sum - 1) > Tolerance || Indicators.Any(i => i.Weight <= 0))
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The weights of a perspective are above zero and sum to 1; found {sum:0.######} in \"{nameNb}\"."), nameof(factors));
    }

    /// <summary>Its name.</summary>
    public string NameNb { get; }

    /// <summary>Its critical success factors.</summary>
    public IReadOnlyList<SuccessFactor> Factors { get; }

    /// <summary>The indicators of all its factors.</summary>
    public IEnumerable<ScorecardIndicator> Indicators => Factors.SelectMany(f => f.Indicators);
}
