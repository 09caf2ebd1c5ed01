namespace Analytics.Analysis.UnitFigures;

/// <summary>A unit, a sector over its units, or the municipality over all.</summary>
/// <param name="Sector">The sector; empty for the municipality.</param>
/// <param name="Unit">The unit; empty for a sector and the municipality.</param>
public readonly record struct UnitPlace(string Sector, string Unit)
{
    /// <summary>The municipality.</summary>
    public static UnitPlace Municipality { get; } = new("", "");

    /// <summary>A name that no other place of a municipality has.</summary>
    public string Key => $"{Sector}/{Unit}";

    /// <summary>All places that units make up: the municipality, each sector, each unit, in the order of their names.</summary>
    public static IReadOnlyList<UnitPlace> All(IEnumerable<UnitFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var units = figures.Select(f => (f.Sector, f.Unit)).Distinct().OrderBy(u => u.Sector, StringComparer.Ordinal).ThenBy(u => u.Unit, StringComparer.Ordinal).ToList();
        return [Municipality, .. units.GroupBy(u => u.Sector, StringComparer.Ordinal).SelectMany(g => g.Select(u => new UnitPlace(u.Sector, u.Unit)).Prepend(new UnitPlace(g.Key, "")))];
    }

    /// <summary>Whether a figure is of the place.</summary>
    public bool Has(UnitFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Contains(new UnitPlace(figure.Sector, figure.Unit));
    }

    /// <summary>Whether another place is the same, or a part of it.</summary>
    public bool Contains(UnitPlace other) => (Sector.Length == 0 || other.Sector == Sector) && (Unit.Length == 0 || other.Unit == Unit);
}
