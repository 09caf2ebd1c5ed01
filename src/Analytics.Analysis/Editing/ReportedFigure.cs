using Analytics.Analysis.Forecasting;

namespace Analytics.Analysis.Editing;

/// <summary>One figure of all municipalities that it is known of: the smallest whole that can be judged.</summary>
/// <param name="Name">What it is called, such as the catalogue's indicator.</param>
/// <param name="Decimals">Decimals as published.</param>
/// <param name="Bounds">What it lies within.</param>
/// <param name="Municipalities">A series each, in any order.</param>
/// <param name="References">Series of KOSTRA groups and the country, which stand in where few municipalities of a group are known; never suspects.</param>
public sealed record ReportedFigure(string Name, int Decimals, IndicatorBounds Bounds, IReadOnlyList<ReportedSeries> Municipalities, IReadOnlyList<ReportedSeries> References);
