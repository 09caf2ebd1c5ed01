using System.Globalization;
using Analytics.Analysis.Borders;
using Analytics.Core;

namespace Analytics.Analysis.Tests.Borders;

/// <summary>Short ways to write changes and figures of a made-up country.</summary>
internal static class Borderland
{
    public static readonly Year In2019 = new(2019);

    public static DateOnly Day(int year) => new(year, 1, 1);

    /// <summary>A complete history as "2020 9901 9903": year, old, new, with "-" for none.</summary>
    public static BorderHistory Changes(params string[] lines) => BorderHistory.FromComplete(Lines(lines));

    public static BorderChange[] Lines(params string[] lines) => [.. lines.Select(l => l.Split(' ')).Select(l => new BorderChange(Code(l[1]), Code(l[2]), Day(Number(l[0]))))];

    /// <summary>Figures of 2019.</summary>
    public static MunicipalityValue[] Values(params (string Code, double Value)[] values) => [.. values.Select(v => Value(v.Code, Measure.Of(v.Value)))];

    public static MunicipalityValue Value(string code, Measure measure) => new(new(code), In2019, measure);

    public static MergeRule Mean(params (string Code, double Size)[] sizes) => MergeRule.WeightedMean(
        new Denominator("innbyggere", sizes.ToDictionary(s => new MunicipalityYear(new(s.Code), In2019), s => Measure.Of(s.Size))));

    public static Dictionary<MunicipalityYear, double> Persons(params (string Code, int Year, double Persons)[] counts) =>
        counts.ToDictionary(c => new MunicipalityYear(new(c.Code), new(c.Year)), c => c.Persons);

    public static Dictionary<MunicipalityCode, double> Shares(params (string Code, double Share)[] shares) =>
        shares.ToDictionary(s => new MunicipalityCode(s.Code), s => s.Share);

    public static string[] Text(this IEnumerable<BorderLink> links) =>
        [.. links.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.From}->{l.To} {(l.IsWhole ? "whole" : l.Weight is { } w ? $"{w:0.###}" : "?")}"))];

    public static MovedValue At(this BorderResult result, string code) => result.Values.Single(v => v.Municipality.Value == code);

    private static MunicipalityCode? Code(string text) => text == "-" ? null : new MunicipalityCode(text);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
