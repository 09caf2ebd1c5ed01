namespace Analytics.Sources.Texts;

/// <summary>A text as it was written, with all that it may say of persons.</summary>
/// <param name="Round">The round or arena.</param>
/// <param name="Sector">The sector or unit; empty where it is not known.</param>
/// <param name="Text">The text; empty when nothing was written.</param>
/// <param name="Arrived">The day of arrival.</param>
/// <param name="Answered">The day of the answer.</param>
public sealed record FreeTextRow(string Round, string Sector, string Text, DateOnly? Arrived, DateOnly? Answered);
