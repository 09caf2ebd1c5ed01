using Analytics.Analysis.Editing;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Analyses;

namespace Analytics.Notebooks.Analyses;

/// <summary>Published figures that are likely to be wrong. A figure is suspected, never changed.</summary>
public sealed class OddTables : AnalysisTables
{
    private OddTables(OddResult result)
        : base(Table(result.Own).Select("sure", "kind", "what", "check"), result.AboutNb) => (Own, Others, Judged, ExpectedFalseAlarms) = (Table(result.Own), Table(result.Others), result.Own.Judged, result.Own.ExpectedFalseAlarms);

    /// <summary>
    /// Our own, the surest first: <c>municipality</c>, <c>name</c> (the municipality's), <c>year</c>, <c>figure</c>, <c>indicator</c>, <c>source_table</c>, <c>sure</c>, <c>kind</c>,
    /// <c>value</c> with <c>unit</c>, the <c>low</c> and <c>high</c> that it was expected between, what is <c>likely</c> meant, <c>alike</c> (other figures of
    /// which the same is said), and in sentences <c>what</c> is odd and what to <c>check</c>.
    /// </summary>
    public Table Own { get; }

    /// <summary>Those of municipalities that we compare with, in the same columns.</summary>
    public Table Others { get; }

    /// <summary>How many of our own figures had an expectation.</summary>
    public int Judged { get; }

    /// <summary>Suspicions among our own that so many right figures would give.</summary>
    public double ExpectedFalseAlarms { get; }

    internal static OddTables Of(OddResult result) => new(result);

    private static Table Table(OddList list)
    {
        Column Column(string name, Func<OddFigure, object?> value) => new(name, [.. list.Figures.Select(f => Cell.Of(value(f)))]);
        return new Table(
            [
                Column("municipality", f => f.Suspicion.Region.Value),
                Column("name", f => f.Subject.PlaceNb),
                Column("year", f => f.Suspicion.Year),
                Column("figure", f => f.Subject.NameNb),
                Column("indicator", f => f.Indicator.Length > 0 ? f.Indicator : null),
                Column("source_table", f => f.Subject.Table),
                Column("sure", f => SuspicionText.StrengthNb(f.Suspicion.Strength)),
                Column("kind", f => SuspicionText.KindNb(f.Suspicion.Kind)),
                Column("value", f => f.Suspicion.Value),
                Column("unit", f => f.Subject.Unit),
                Column("low", f => f.Suspicion.Expected?.Low),
                Column("high", f => f.Suspicion.Expected?.High),
                Column("likely", f => f.Suspicion.Likely),
                Column("alike", f => f.Alike),
                Column("what", f => f.WhatNb),
                Column("check", f => f.CheckNb),
            ],
            [.. list.Figures.Select(f => f.Indicator.Length > 0 ? new Origin($"{f.Indicator}.{f.Suspicion.Year}.{f.Suspicion.Region}") : new Origin("", f.Provenance, f.WhatNb))]);
    }
}
