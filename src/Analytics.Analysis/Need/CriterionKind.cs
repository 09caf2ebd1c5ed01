namespace Analytics.Analysis.Need;

/// <summary>What a criterion of the cost key counts.</summary>
public enum CriterionKind
{
    /// <summary>Inhabitants of an age group.</summary>
    Age,

    /// <summary>Living conditions and other need, such as people who live alone.</summary>
    LivingConditions,

    /// <summary>Distances, smallness and farming.</summary>
    Structure,
}
