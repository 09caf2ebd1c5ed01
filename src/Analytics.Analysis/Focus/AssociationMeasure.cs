namespace Analytics.Analysis.Focus;

/// <summary>One side of an association: published values of units or years.</summary>
/// <param name="NameNb">What is measured.</param>
/// <param name="Cells">The values.</param>
/// <param name="WhyNoneNb">Why there are none, in bokmål; empty when there are.</param>
public sealed record AssociationMeasure(string NameNb, IReadOnlyList<AssociationCell> Cells, string WhyNoneNb = "")
{
    /// <summary>The accounts that it covers, such as "konsern"; empty outside finance. Two sides of different scopes are not held against each other.</summary>
    public string ScopeNb { get; init; } = "";
}
