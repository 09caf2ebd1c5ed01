namespace Analytics.Analysis.Need;

/// <summary>A sector of the cost key.</summary>
/// <param name="Code">Short name, as <c>need_correction</c> of the indicator catalogue has it: "pleie".</param>
/// <param name="NameNb">Name in bokmål.</param>
/// <param name="Weight">Its share of the whole key, 0-1.</param>
/// <param name="Criteria">Its criteria; their weights sum to 1.</param>
public sealed record CostKeySector(string Code, string NameNb, double Weight, IReadOnlyList<CostCriterion> Criteria)
{
    /// <summary>The weight of the criteria that count inhabitants by age, 0-1.</summary>
    public double AgeWeight => Criteria.Where(c => c.Kind == CriterionKind.Age).Sum(c => c.Weight);
}
