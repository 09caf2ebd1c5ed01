using System.Globalization;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective;

/// <summary>Says of single numbers where they come from, under the ids that the command line follows home.</summary>
internal sealed class OriginRegister
{
    private const int VintageLength = 12;

    private readonly Dictionary<(string Table, string Code, string Cell), string> indicators = [];

    public OriginRegister(PerspectiveInput input)
    {
        foreach (var indicator in input.Catalogue)
            indicators.TryAdd((indicator.SourceTable, indicator.ContentsCode, indicator.Cell), indicator.Code.Value);
        Own = Region(input.Edition.MunicipalityName, input.Edition.Municipality.Value);
        OwnCode = input.Edition.Municipality.Value;
    }

    /// <summary>The municipality with its code.</summary>
    public string Own { get; }

    private string OwnCode { get; }

    /// <summary>The name of a vintage.</summary>
    public static string Vintage(Provenance source) => source.ContentHash.Length > VintageLength ? source.ContentHash[..VintageLength] : source.ContentHash;

    /// <summary>"KOSTRA-gruppe 14 (EKG14)".</summary>
    public static string Region(string name, string code) => $"{Name(name)} ({code})";

    /// <summary>A published cell of an indicator, as a cell of a table.</summary>
    public TableCell Cell(TableCell cell, IndicatorSeries series, Year year) =>
        series.At(year) is { } point ? cell with { Origin = Of(point.Provenance, year, series.Region.Value, series.RegionName) } : cell;

    /// <summary>A calculation over an indicator's years, as a cell of a table.</summary>
    public TableCell Calculated(TableCell cell, IndicatorSeries series, string formula) => series.Latest is { } point
        ? cell with { Origin = Of(point.Provenance, point.Year, series.Region.Value, series.RegionName) with { Year = "", Status = DataStatus.Calculated, Formula = formula } }
        : cell;

    /// <summary>A published cell.</summary>
    /// <param name="source">Where it was read.</param>
    /// <param name="year">Its year.</param>
    /// <param name="code">Code of its region; null for the municipality's own.</param>
    /// <param name="name">Name of its region.</param>
    public NumberOrigin Of(Provenance source, Year year, string? code = null, string name = "") =>
        Of([source]) with { Year = year.ToString(), Region = code is null || code == OwnCode ? Own : Region(name, code), Id = Id(source, year, code ?? OwnCode) };

    /// <summary>A number of one region that rests on several published cells.</summary>
    /// <param name="sources">Where they were read.</param>
    /// <param name="year">Its year.</param>
    /// <param name="code">Code of its region; null for the municipality's own.</param>
    /// <param name="name">Name of its region.</param>
    public NumberOrigin Of(IReadOnlyList<Provenance> sources, Year year, string? code = null, string name = "") =>
        Of(sources) with { Year = year.ToString(), Region = code is null || code == OwnCode ? Own : Region(name, code), Id = Joined(sources.Select(s => Id(s, year, code ?? OwnCode))) };

    /// <summary>The id that the command line knows a published cell by: its indicator's, or else its vintage's.</summary>
    public string Id(Provenance source, Year year, string? code = null) => source.ContentsCode is { } contents && indicators.TryGetValue((source.SourceTable, contents, source.Cell), out var indicator)
        ? string.Create(CultureInfo.InvariantCulture, $"{indicator}.{year.Value}.{code ?? OwnCode}")
        : Vintage(source);

    /// <summary>Numbers that rest on several cells, or on cells that are not known one by one; null when on none.</summary>
    /// <param name="sources">Where they were read.</param>
    /// <param name="also">What else they rest on.</param>
    /// <param name="status">How settled they are.</param>
    /// <param name="how">How they are calculated.</param>
    public static NumberOrigin? Of(IReadOnlyList<Provenance> sources, IEnumerable<string> also, DataStatus status, IEnumerable<string> how)
    {
        var origin = Of(sources);
        origin = origin with { Source = Joined([origin.Source, .. also]), Status = status, Formula = Joined([origin.Formula, .. how]) };
        return origin.Source.Length > 0 ? origin : null;
    }

    private static NumberOrigin Of(IReadOnlyList<Provenance> sources) => new()
    {
        Source = Joined(sources.Select(s => SourceRegister.TableName(s.SourceTable))),
        Contents = Joined(sources.Select(s => s.ContentsCode ?? "")),
        Cell = Joined(sources.Select(s => s.Cell)),
        Published = Joined(sources.Select(s => s.Published is { } day ? ReportDates.Short(ReportDates.Day(day)) : "")),
        Retrieved = Joined(sources.Select(s => ReportDates.Short(ReportDates.Day(s.Retrieved)))),
        Vintage = Joined(sources.Select(Vintage)),
        Status = SourceRegister.Status(sources),
        Formula = Joined(sources.Select(s => Retell(s.Formula ?? ""))),
        Id = Joined(sources.Select(Vintage)),
    };

    private static string Joined(IEnumerable<string> texts) => string.Join("; ", texts.Where(t => t.Length > 0).Distinct());
}
