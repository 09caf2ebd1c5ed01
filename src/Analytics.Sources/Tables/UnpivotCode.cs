namespace Analytics.Sources.Tables;

/// <summary>A column that takes a part of the names of columns that become rows.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Codes">The distinct parts.</param>
/// <param name="Positions">For each of the columns that become rows the place of its part among the codes.</param>
internal sealed record UnpivotCode(string Name, string[] Codes, int[] Positions)
{
    public static UnpivotCode Of(string name, string[] parts)
    {
        string[] codes = [.. parts.Distinct(StringComparer.Ordinal)];
        return new UnpivotCode(name, codes, [.. parts.Select(p => Array.IndexOf(codes, p))]);
    }
}
