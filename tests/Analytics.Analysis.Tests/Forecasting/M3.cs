using System.Globalization;
using Analytics.Analysis.Forecasting;

namespace Analytics.Analysis.Tests.Forecasting;

/// <summary>The 645 yearly series of the M3 competition with six held-back values, and forecasts of others: Makridakis and Hibon, Int. J. Forecasting 16 (2000); R package Mcomp 2.8.</summary>
internal sealed record M3(string Id, double[] History, double[] Future)
{
    public const int Horizon = 6;

    private static readonly Lazy<IReadOnlyList<M3>> Read = new(() =>
        [.. Csv.Rows("vectors", "m3-yearly-forecasting", "series.csv").Select(r => new M3(r["series"], Numbers(r["history_space_separated"]), Numbers(r["future6_space_separated"])))]);

    public static IReadOnlyList<M3> Yearly => Read.Value;

    /// <summary>Forecasts one and six years ahead of the first 60 series: R 4.2.2, forecast 8.20.</summary>
    public static IReadOnlyDictionary<string, (double One, double Six)> ForecastPackage(string method) =>
        Csv.Rows("vectors", "m3-yearly-forecasting", "forecast_package_first60.csv").Where(r => r["method"] == method).ToDictionary(r => r["series"], r => (r.Number("h1"), r.Number("h6")));

    /// <summary>Forecasts one and six years ahead that were sent in to the competition.</summary>
    public static IReadOnlyDictionary<string, (double One, double Six)> Competition(string method) =>
        Csv.Rows("vectors", "m3-yearly-forecasting", "competition_forecasts.csv").Where(r => r["method"] == method).ToDictionary(r => r["series"], r => (r.Number("h1"), r.Number("h6")));

    /// <summary>Mean of 200·|F − A| / (|A| + |F|) over all series and horizons.</summary>
    public static double MeanSmape(IEnumerable<(M3 Series, double[] Forecast)> forecasts) =>
        forecasts.Average(f => f.Forecast.Zip(f.Series.Future, (forecast, outcome) => 200 * Math.Abs(forecast - outcome) / (Math.Abs(outcome) + Math.Abs(forecast))).Average());

    /// <summary>The newest values of the history; the competition's series are longer than the indicators of municipalities.</summary>
    public KnownValue[] Newest(int values = int.MaxValue) => Forecasting.Yearly.Known(History.Length > values ? History[^values..] : History);

    private static double[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
