namespace Analytics.Samples.JsonStat;

/// <summary>A dimension of a table.</summary>
/// <param name="Code">SSB's variable code.</param>
/// <param name="Label">The variable's name.</param>
/// <param name="Show">How SSB shows the values: code, value or code_value.</param>
/// <param name="Values">Codes and labels in order.</param>
internal sealed record Dimension(string Code, string Label, string Show, IReadOnlyList<(string Code, string Label)> Values)
{
    /// <summary>The KLASS classification that the codes belong to, if any.</summary>
    public int? Classification { get; init; }
}
