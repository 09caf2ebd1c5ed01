namespace Analytics.Sources.Klass;

/// <summary>A code of a KLASS classification.</summary>
/// <param name="Code">The code, leading zeros kept: "0301".</param>
/// <param name="ParentCode">The code one level up; null at the top.</param>
/// <param name="Level">The level as KLASS writes it, a text: "1".</param>
/// <param name="Name">The name; several languages are joined with " - ": "Oslo - Oslove".</param>
/// <param name="ShortName">A short name; null when KLASS has none.</param>
/// <param name="PresentationName">The name after a pattern that the query gave; null when it gave none.</param>
/// <param name="ValidFrom">The code's own first day; null when KLASS leaves it out, as <c>codesAt</c> does for municipalities.</param>
/// <param name="ValidTo">The first day on which the code is no longer valid (exclusive); null when open.</param>
/// <param name="ValidFromInRequestedRange">The first day within the range asked for; only <c>codes</c> has it.</param>
/// <param name="ValidToInRequestedRange">The end (exclusive) within the range asked for; null when the code lasts the range out.</param>
/// <param name="Notes">KLASS's notes, often on borders that moved; null when empty.</param>
public sealed record KlassCode(
    string Code,
    string? ParentCode,
    string Level,
    string Name,
    string? ShortName,
    string? PresentationName,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    DateOnly? ValidFromInRequestedRange,
    DateOnly? ValidToInRequestedRange,
    string? Notes)
{
    /// <summary>Whether the code stands for "not stated" and is no place: "9999 Uoppgitt" among municipalities, "99" among counties.</summary>
    public bool IsUnspecified => Code.Length > 1 && Code.All(c => c == '9');
}
