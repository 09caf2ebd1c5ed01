using Analytics.Sources.JsonStat;

namespace Analytics.Sources.PxWeb;

/// <summary>A variable of a table.</summary>
/// <param name="Code">Its code: <c>KOKkommuneregion0000</c>.</param>
/// <param name="Label">Its name: <c>region</c>.</param>
/// <param name="Role">What it is about, as far as the bank says. Version 1 says it for time only.</param>
/// <param name="Elimination">Whether it may be left out of a request, and the answer is then its total.</param>
/// <param name="Values">Its values, in the bank's order.</param>
/// <param name="CodeLists">The code lists that it offers; version 1 does not name them.</param>
public sealed record PxWebVariable(
    string Code,
    string Label,
    JsonStatRole Role,
    bool Elimination,
    IReadOnlyList<PxWebValue> Values,
    IReadOnlyList<PxWebCodeListReference> CodeLists)
{
    /// <summary>Whether its values are regions: by its role, or by its code, since several KOSTRA tables give no such role.</summary>
    public bool IsRegion => Role == JsonStatRole.Geo
        || (Role == JsonStatRole.None && (Code.Equals("Region", StringComparison.OrdinalIgnoreCase)
            || (Code.StartsWith("KOK", StringComparison.OrdinalIgnoreCase) && Code.Contains("region", StringComparison.OrdinalIgnoreCase))));

    /// <summary>Whether its values are periods.</summary>
    public bool IsTime => Role == JsonStatRole.Time;
}
