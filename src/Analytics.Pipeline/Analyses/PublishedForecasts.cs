using Analytics.Analysis.Forecasting;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Forecasts the indicators of one municipality from what is published.</summary>
public static class PublishedForecasts
{
    /// <summary>Forecasts.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="indicator">An indicator or a concept of the catalogue, or null for all of them.</param>
    /// <param name="horizon">Years ahead of each indicator's newest value, one or more.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, the catalogue has no such indicator, or the store has no cell of what is asked for.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static ForecastResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, string? indicator, int horizon, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, indicator, horizon);
    }

    /// <summary>Forecasts from a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="indicator">An indicator or a concept of the catalogue, or null for all of them.</param>
    /// <param name="horizon">Years ahead of each indicator's newest value, one or more.</param>
    /// <exception cref="ConfigurationException">The catalogue has no such indicator, or the store has no cell of what is asked for.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static ForecastResult Run(AnalysedStore opened, MunicipalityCode? municipality, string? indicator, int horizon)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (definition, code) = (opened.Definition, opened.Asked(municipality));
        var asked = definition.Indicators.Where(i => indicator is null || i.Code.Value == indicator || i.Concept == indicator).ToList();
        if (asked.Count == 0)
            throw Unknown(definition, indicator!);
        var marts = opened.Marts(code);
        var name = marts.Municipality()?.Name ?? code.Value;
        var found = asked.Select(i => marts.Series(i, RegionCode.Of(code), name)).OfType<IndicatorSeries>().ToList();
        if (found.Count == 0)
            throw NoCells(code, indicator, asked);
        return new ForecastResult(code, name, [.. found.AsParallel().AsOrdered().Select(series => Forecast(series, horizon))], asked.Count - found.Count);
    }

    private static ForecastedIndicator Forecast(IndicatorSeries series, int horizon)
    {
        KnownValue[] known = [.. from point in series.Points where point.Measure.HasValue select new KnownValue(point.Year, point.Measure.Value!.Value)];
        var bounds = new IndicatorBounds(series.Definition.Lower, series.Definition.Upper);
        return new ForecastedIndicator(series, bounds, Forecaster.Forecast(known, bounds, horizon));
    }

    private static ConfigurationException Unknown(PipelineDefinition definition, string indicator)
    {
        var near = definition.Indicators.Where(i => i.Code.Value.Contains(indicator, StringComparison.OrdinalIgnoreCase) || i.NameNb.Contains(indicator, StringComparison.OrdinalIgnoreCase)).Select(i => i.Code.Value).Take(5).ToList();
        return new ConfigurationException(
            $"--indicator {indicator}",
            "the catalogue has no indicator or concept of this name",
            near.Count > 0 ? $"one such as {string.Join(", ", near)}" : "a name of the first two columns of pipelines/indicators.csv",
            "Correct the name, or leave --indicator out for all of them.");
    }

    private static ConfigurationException NoCells(MunicipalityCode municipality, string? indicator, List<IndicatorDefinition> asked) => new(
        $"--municipality {municipality}{(indicator is null ? "" : $" --indicator {indicator}")}",
        "the store has no cell of it",
        indicator is null ? "a municipality that KOSTRA tables have been read for" : $"figures of table {string.Join(", ", asked.Select(i => i.SourceTable).Distinct())}",
        "Run: analytics run --data FOLDER, or: analytics ingest --live");
}
