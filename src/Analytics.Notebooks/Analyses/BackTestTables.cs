using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.Country;
using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Projections;

namespace Analytics.Notebooks.Analyses;

/// <summary>How wrong projections from past years would have been.</summary>
public sealed class BackTestTables : AnalysisTables
{
    private static readonly Dictionary<string, string> Names = new(SimpleMethods.All.Select(m => KeyValuePair.Create(m.Code, m.NameNb)), StringComparer.Ordinal)
    {
        [CountryMethod.MethodCode] = "egen modell",
        [PublishedBackTest.OursOnItsCases] = "egen modell, der SSB har tall",
        [PublishedEditions.MethodCode] = "SSBs hovedalternativ",
    };

    private BackTestTables(Table own, Table all, IEnumerable<string> notes)
        : base(own, notes) => (Own, All) = (own, all);

    /// <summary>
    /// The own municipality's: <c>launch_year</c>, <c>horizon</c>, <c>method</c>, <c>name</c>, <c>ages</c>, then persons: <c>forecast</c>, <c>counted</c>, <c>error</c>
    /// (positive when too high) and <c>percent</c> of what was counted; <c>low</c> and <c>high</c>, which should hold eight of ten, and whether they <c>held</c>.
    /// </summary>
    public Table Own { get; }

    /// <summary>
    /// All municipalities of the country, as <c>analytics backtest</c> has them: <c>launch_year</c> (without value for all launches together), <c>horizon</c>,
    /// <c>method</c>, <c>name</c>, <c>size</c>, <c>ages</c>, <c>cases</c>, then percent: <c>mape</c>, <c>median</c>, <c>bias</c>, <c>wape</c>, and of how many
    /// cases the interval that should hold eighty <c>held</c>.
    /// </summary>
    public Table All { get; }

    internal static BackTestTables Of(BackTestResult result, MunicipalityCode municipality)
    {
        var summaries = ForecastAccuracy.Summarise([.. result.Errors]);
        var own = result.Errors.Where(e => e.Area == municipality && e.Method != PublishedBackTest.OursOnItsCases).ToList();
        var notes = own.Count == 0 ? result.NotesNb.Append($"Kommune {municipality} har ikke folketall etter alder i dagens grenser for noe av startårene, og er ikke prøvd.") : result.NotesNb;
        return new BackTestTables(Cases(own), Summaries(summaries), notes);
    }

    private static Table Cases(IReadOnlyList<ForecastError> errors)
    {
        Column Persons(string name, Func<ForecastError, object?> value) => new(name, [.. errors.Select(e => Cell.Of(value(e)))], "personer");
        // What SSB states is a low and a high alternative, with no probability.
        static PredictionInterval? Interval(ForecastError error) => error.Method == PublishedEditions.MethodCode ? null : error.Intervals.Interval80;
        return new Table(
            [
                new Column("launch_year", [.. errors.Select(e => Cell.Of(e.Launch))]),
                new Column("horizon", [.. errors.Select(e => Cell.Of(e.Horizon))], "år fram"),
                new Column("method", [.. errors.Select(e => Cell.Of(e.Method))]),
                new Column("name", [.. errors.Select(e => Cell.Of(Name(e.Method)))]),
                new Column("ages", [.. errors.Select(e => Cell.Of(e.Group.ToString()))]),
                Persons("forecast", e => e.Forecast),
                Persons("counted", e => e.Outcome),
                Persons("error", e => e.Persons),
                new Column("percent", [.. errors.Select(e => Cell.Of(e.Percent))], "prosent"),
                Persons("low", e => Interval(e)?.Low),
                Persons("high", e => Interval(e)?.High),
                new Column("held", [.. errors.Select(e => Cell.Of(Interval(e)?.Contains(e.Outcome)))]),
            ],
            [.. errors.Select(e => new Origin("", null, FormattableString.Invariant($"{Name(e.Method)}: {e.Group} år, framskrevet fra 1. januar {e.Launch} til {e.Launch.Plus(e.Horizon)} med det som var kjent da, holdt mot det som ble talt")))]);
    }

    private static Table Summaries(IReadOnlyList<AccuracySummary> summaries)
    {
        Column Percent(string name, Func<AccuracySummary, double?> value) => new(name, [.. summaries.Select(s => Cell.Of(value(s)))], "prosent");
        return new Table(
        [
            new Column("launch_year", [.. summaries.Select(s => Cell.Of(s.Launch))]),
            new Column("horizon", [.. summaries.Select(s => Cell.Of(s.Horizon))], "år fram"),
            new Column("method", [.. summaries.Select(s => Cell.Of(s.Method))]),
            new Column("name", [.. summaries.Select(s => Cell.Of(Name(s.Method)))]),
            new Column("size", [.. summaries.Select(s => Cell.Of(s.Size.Code))]),
            new Column("ages", [.. summaries.Select(s => Cell.Of(s.Group.ToString()))]),
            new Column("cases", [.. summaries.Select(s => Cell.Of(s.Cases))]),
            Percent("mape", s => s.Percent?.MeanAbsolute),
            Percent("median", s => s.Percent?.MedianAbsolute),
            Percent("bias", s => s.Percent?.Mean),
            Percent("wape", s => s.WeightedAbsolutePercent),
            Percent("held", s => s.Method == PublishedEditions.MethodCode ? null : s.Interval80?.Coverage),
        ]);
    }

    private static string Name(string method) => Names.GetValueOrDefault(method, method);
}
