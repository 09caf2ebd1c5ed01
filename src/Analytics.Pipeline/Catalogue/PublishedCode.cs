namespace Analytics.Pipeline.Catalogue;

/// <summary>One code of a published variable.</summary>
/// <param name="Code">The code, such as <c>KOSAG110000</c>.</param>
/// <param name="Label">What it is called, such as <c>Frie inntekter per innbygger (kr)</c>.</param>
/// <param name="Unit">The unit of a contents code, where the metadata state one beside the label.</param>
public sealed record PublishedCode(string Code, string Label, string? Unit = null);
