namespace Analytics.Analysis.Demography.Mortality;

/// <summary>What is done with the mortality index after the singular value decomposition.</summary>
public enum IndexAdjustment
{
    /// <summary>Nothing: the index is the decomposition's own, which fits the logarithms of the rates best.</summary>
    None,

    /// <summary>The index of each year is moved until the model's deaths are the counted deaths; a and b stay (Lee and Carter 1992, section 3).</summary>
    Deaths,
}
