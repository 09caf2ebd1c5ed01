using System.Globalization;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Cli;

/// <summary>Writes measures of accuracy to a comma-separated file that appears whole or not at all.</summary>
internal static class AccuracyFile
{
    /// <summary>Writes all of them; "all" is all launches together.</summary>
    /// <exception cref="ConfigurationException">The file can't be written.</exception>
    public static void Write(string path, IReadOnlyList<AccuracySummary> summaries)
    {
        using var file = new WholeFile(path);
        file.Text.Write("launch,horizon,method,size,ages,cases,mape,median,bias,wape,coverage80,coverage95,band\r\n");
        foreach (var s in summaries)
            file.Text.Write(string.Create(CultureInfo.InvariantCulture, $"{s.Launch?.ToString() ?? "all"},{s.Horizon},{s.Method},{s.Size},{s.Group},{s.Cases},{s.Percent?.MeanAbsolute:0.00},{s.Percent?.MedianAbsolute:0.00},{s.Percent?.Mean:0.00},{s.WeightedAbsolutePercent:0.00},{Coverage80(s):0.0},{s.Interval95?.Coverage:0.0},{Band(s):0.0}\r\n"));
        file.Keep();
    }

    /// <summary>Percent of the outcomes within the intervals that should hold 80; null for a method that states none.</summary>
    public static double? Coverage80(AccuracySummary summary) => summary.Method == PublishedEditions.MethodCode ? null : summary.Interval80?.Coverage;

    /// <summary>Percent of the outcomes between SSB's low and high alternative, for which SSB states no probability; null for other methods.</summary>
    public static double? Band(AccuracySummary summary) => summary.Method == PublishedEditions.MethodCode ? summary.Interval80?.Coverage : null;
}
