using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Analyses;

namespace Analytics.Notebooks.Analyses;

/// <summary>A forecast as a table: the published years, and those ahead with their interval and what such forecasts have missed by.</summary>
internal static class ForecastTable
{
    /// <summary>Of a concept's series the first, by the catalogue's preference, that has values.</summary>
    public static Table Of(ForecastResult result)
    {
        var chosen = result.Indicators.MinBy(i => (i.Series.Points.All(p => !p.Measure.HasValue), i.Series.Definition.ScopePreference))!;
        var definition = chosen.Series.Definition;
        var name = definition.Code.Value;
        if (chosen.Outcome.Value is not { } forecast)
            throw new ConfigurationException("Forecast", $"{name} cannot be forecast: {chosen.Outcome.WhyNotNb?.TrimEnd('.')}", "enough published years", "Choose another indicator or municipality.");

        var missed = forecast.PastErrors.ToDictionary(e => e.Horizon, e => e.MeanAbsolute);
        List<(Year Year, Cell Value, double? Low, double? High, double? PastError, Origin Origin)> rows =
        [
            .. chosen.Series.Points.Select(p => (p.Year, Cell.Of(p.Measure), (double?)null, (double?)null, (double?)null, new Origin(FormattableString.Invariant($"{name}.{p.Year}.{result.Municipality}")))),
            .. forecast.Years.Select((y, i) => (y.Year, Cell.Of(y.Value), (double?)y.Interval80.Low, (double?)y.Interval80.High, missed.TryGetValue(i + 1, out var error) ? error : (double?)null, new Origin("", null, $"framskrevet med {forecast.MethodNb}. {forecast.WhyNb}"))),
        ];
        return new Table(
            [
                new Column("indicator", [.. rows.Select(_ => Cell.Of(name))]),
                new Column("year", [.. rows.Select(r => Cell.Of(r.Year))]),
                new Column("value", [.. rows.Select(r => r.Value)], definition.Unit),
                new Column("low", [.. rows.Select(r => Cell.Of(r.Low))], definition.Unit),
                new Column("high", [.. rows.Select(r => Cell.Of(r.High))], definition.Unit),
                new Column("past_error", [.. rows.Select(r => Cell.Of(r.PastError))], definition.Unit),
            ],
            [.. rows.Select(r => r.Origin)]);
    }
}
