namespace Analytics.Sources.Klass;

/// <summary>One line of KLASS's changes: a code that became another. A merger is several lines with one new code, a split several with one old code.</summary>
/// <param name="OldCode">The code before; null when the new code came from nowhere.</param>
/// <param name="OldName">The name before.</param>
/// <param name="NewCode">The code after; null when the old code ended without an heir.</param>
/// <param name="NewName">The name after.</param>
/// <param name="Occurred">The first day on which the new code is valid.</param>
public sealed record KlassChange(string? OldCode, string? OldName, string? NewCode, string? NewName, DateOnly Occurred)
{
    /// <summary>Whether the code stayed: a new name, or a code that gains or loses a part and goes on under its number.</summary>
    public bool KeepsCode => OldCode is not null && OldCode == NewCode;

    /// <summary>Whether the new code has no predecessor.</summary>
    public bool IsBirth => OldCode is null;

    /// <summary>Whether the old code has no successor.</summary>
    public bool IsEnd => NewCode is null;
}
