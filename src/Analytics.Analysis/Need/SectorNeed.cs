namespace Analytics.Analysis.Need;

/// <summary>A sector in a municipality's need.</summary>
/// <param name="Sector">The sector of the cost key.</param>
/// <param name="Index">The official index, or null where it is not known.</param>
/// <param name="Age">What the inhabitants' ages give, or null where they are not counted.</param>
public sealed record SectorNeed(CostKeySector Sector, double? Index, AgePart? Age)
{
    /// <summary>How much the sector lifts the A-k index above 1, or null where its index is not known.</summary>
    public double? Contribution => Sector.Weight * (Index - 1);
}
