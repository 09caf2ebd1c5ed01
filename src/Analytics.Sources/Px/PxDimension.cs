namespace Analytics.Sources.Px;

/// <summary>One variable of a PC-Axis table.</summary>
/// <param name="Code">The code from <c>VARIABLECODE</c> (<c>Tid</c>), which becomes the column's name; the variable's text where it has no code.</param>
/// <param name="Label">The variable's text, as <c>STUB</c> or <c>HEADING</c> has it.</param>
/// <param name="Role">What the variable is about.</param>
/// <param name="Categories">The values in the order of the cells.</param>
public sealed record PxDimension(string Code, string Label, PxRole Role, IReadOnlyList<PxCategory> Categories)
{
    /// <summary>The time scale from <c>TIMEVAL</c>: A1 year, H1 half-year, Q1 quarter, M1 month, W1 week; null for other variables.</summary>
    /// <remarks>The periods listed in TIMEVAL are not used: their order need not be that of VALUES, as in SSB's table 14216.</remarks>
    public string? TimeScale { get; init; }

    /// <summary>The variable's notes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
