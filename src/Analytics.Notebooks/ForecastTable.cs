using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Analyses;

namespace Analytics.Notebooks;

/// <summary>Forecasts as a table: the published years, and those ahead with their interval.</summary>
internal static class ForecastTable
{
    public static Table Of(ForecastResult result)
    {
        var rows = new List<(string Indicator, Year Year, Cell Value, double? Low, double? High, Origin Origin)>();
        foreach (var forecasted in result.Indicators)
        {
            var name = forecasted.Series.Definition.Code.Value;
            rows.AddRange(forecasted.Series.Points.Select(p => (name, p.Year, Cell.Of(p.Measure), (double?)null, (double?)null, new Origin(FormattableString.Invariant($"{name}.{p.Year}.{result.Municipality}")))));
            if (forecasted.Outcome.Value is { } forecast)
                rows.AddRange(forecast.Years.Select(y => (name, y.Year, Cell.Of(y.Value), (double?)y.Interval80.Low, (double?)y.Interval80.High, new Origin("", null, $"framskrevet med {forecast.MethodNb}. {forecast.WhyNb}"))));
            else if (result.Indicators.Count == 1)
                throw new ConfigurationException("Forecast", $"{name} cannot be forecast: {forecasted.Outcome.WhyNotNb?.TrimEnd('.')}", "enough published years", "Choose another indicator or municipality.");
        }

        var units = result.Indicators.Select(i => i.Series.Definition.Unit).Distinct().ToList();
        var unit = units.Count == 1 ? units[0] : "";
        return new Table(
            [
                new Column("indicator", [.. rows.Select(r => Cell.Of(r.Indicator))]),
                new Column("year", [.. rows.Select(r => Cell.Of(r.Year))]),
                new Column("value", [.. rows.Select(r => r.Value)], unit),
                new Column("low", [.. rows.Select(r => Cell.Of(r.Low))], unit),
                new Column("high", [.. rows.Select(r => Cell.Of(r.High))], unit),
            ],
            [.. rows.Select(r => r.Origin)]);
    }
}
