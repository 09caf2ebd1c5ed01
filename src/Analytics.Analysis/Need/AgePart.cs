namespace Analytics.Analysis.Need;

/// <summary>The part of a sector's index that inhabitants by age give.</summary>
/// <param name="Weight">The weight of the age criteria in the sector, 0-1.</param>
/// <param name="Value">Their part of the index; equal to the weight where the ages are as in the country.</param>
public sealed record AgePart(double Weight, double Value)
{
    /// <summary>Computes it from two populations, counted on the same days.</summary>
    /// <param name="sector">The sector.</param>
    /// <param name="own">The municipality's inhabitants.</param>
    /// <param name="country">The country's.</param>
    /// <exception cref="ArgumentException">The country has nobody in an age group of the key.</exception>
    public static AgePart Of(CostKeySector sector, CriterionPopulation own, CriterionPopulation country)
    {
        ArgumentNullException.ThrowIfNull(sector);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(country);
        var value = 0.0;
        foreach (var criterion in sector.Criteria)
        {
            if (criterion.Ages is not { } ages)
                continue;
            var share = country.Share(ages);
            if (!(share > 0))
                throw new ArgumentException($"The country has nobody of {ages} years, so criterion \"{criterion.Code}\" has nothing to be compared with.", nameof(country));
            value += criterion.Weight * own.Share(ages) / share;
        }

        return new AgePart(sector.AgeWeight, value);
    }

    /// <summary>What the age criteria alone would give as an index, or null where the sector has none.</summary>
    public double? Index => Weight > 0 ? Value / Weight : null;

    /// <summary>What is left of a whole index for criteria other than age, as an index; null where all of the weight is on age.</summary>
    public double? OtherIndex(double index) => Weight < 1 - CostKey.WeightTolerance ? (index - Value) / (1 - Weight) : null;
}
