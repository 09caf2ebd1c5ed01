namespace Analytics.Analysis.Borders;

internal enum MergeKind
{
    Sum,
    WeightedMean,
    None,
}
