namespace Analytics.Samples.JsonStat;

/// <summary>A contents variable of a table.</summary>
/// <param name="Code">SSB's contents code.</param>
/// <param name="Label">Its label.</param>
/// <param name="Unit">The unit as SSB writes it.</param>
/// <param name="Decimals">Decimals shown.</param>
/// <param name="Stock">Whether it is a stock; else a flow.</param>
internal sealed record Contents(string Code, string Label, string Unit, int Decimals, bool Stock = false)
{
    /// <summary>The day or period that a value refers to.</summary>
    public string ReferencePeriod { get; init; } = "31.12";
}
