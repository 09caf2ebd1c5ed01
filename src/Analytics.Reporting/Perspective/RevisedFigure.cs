using Analytics.Core;

namespace Analytics.Reporting.Perspective;

/// <summary>A figure of the report that the source has published anew with another value.</summary>
/// <param name="Definition">Which figure.</param>
/// <param name="Year">Its year.</param>
/// <param name="Old">The value before; null when it was missing.</param>
/// <param name="New">The value that the report uses; null when it is missing now.</param>
/// <param name="OldPublished">When the value before was published, UTC.</param>
/// <param name="NewPublished">When the new one was published, UTC.</param>
public sealed record RevisedFigure(IndicatorDefinition Definition, Year Year, double? Old, double? New, DateTimeOffset OldPublished, DateTimeOffset NewPublished);
