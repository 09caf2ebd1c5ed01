using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.Px;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Turns one PC-Axis file into the rows of its source's dataset, with the columns that an answer in json-stat would give.</summary>
internal static class PxIngestion
{
    private const string Contents = "ContentsCode";
    private const string Time = "Tid";

    /// <summary>Names that the rows themselves have; a variable called so gets an underscore at its end.</summary>
    private static readonly HashSet<string> Taken = new(["source_table", "region", "region_name", "period", "contents_code", "cell", "origin"], StringComparer.OrdinalIgnoreCase);

    public static IncomingRows Read(PxDataset dataset, SourceDefinition source, string place)
    {
        var names = Names(dataset, source, place);
        RefuseMissing(names.Values, source, place);
        var region = dataset.Dimensions.Single(d => names[d.Code] == source.RegionDimension);
        var period = PeriodCodes.Span(dataset.Dimensions.Single(d => d.Role == PxRole.Time).Categories.Select(c => c.Code), source.Table, place);
        var origin = Origin.OfSourceText(string.Join(' ', dataset.Source, dataset.Title, string.Join(' ', dataset.Notes)));
        var constant = names.ContainsValue(Contents) ? null : dataset.Matrix ?? source.Table;
        var cells = new KostraCells(source.Table, source.RegionDimension!, [.. region.Categories.Select(c => c.Label)], names.Values, origin);
        return new IncomingRows(dataset.ToBatches().Select(b => cells.Extend(Renamed(b, names, constant))), dataset.LastUpdated, period, origin);
    }

    /// <summary>Each variable's code and the name that its column gets.</summary>
    private static Dictionary<string, string> Names(PxDataset dataset, SourceDefinition source, string place)
    {
        if (dataset.Dimensions.FirstOrDefault(d => d.Role == PxRole.Time) is null)
            throw Refuse(place, $"no variable of {List(dataset.Dimensions.Select(d => d.Code))} is said to be the time", "TIMEVAL or VARIABLE-TYPE for the variable that holds the periods", "Fetch the table again from the statistics bank, or add TIMEVAL.");
        var names = dataset.Dimensions.ToDictionary(d => d.Code, d => Name(d, source), StringComparer.Ordinal);
        return names.GroupBy(n => n.Value, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } same
            ? throw Refuse(place, $"variables {List(same.Select(n => n.Key))} would both become the column {same.Key}", "one variable for the region, one for the time, one for the contents", $"Correct region in {source.Place}, or the file's VARIABLECODE.")
            : names;
    }

    private static string Name(PxDimension dimension, SourceDefinition source) => dimension.Role switch
    {
        PxRole.Time => Time,
        PxRole.Contents => Contents,
        _ when string.Equals(dimension.Code, Contents, StringComparison.OrdinalIgnoreCase) => Contents,
        _ when dimension.Code == source.RegionDimension || dimension.Label == source.RegionDimension => source.RegionDimension,
        _ when Taken.Contains(dimension.Code) => dimension.Code + "_",
        _ => dimension.Code,
    };

    private static void RefuseMissing(IReadOnlyCollection<string> names, SourceDefinition source, string place)
    {
        var missing = source.RequiredDimensions.Append(source.RegionDimension!).Except(names.Append(Contents), StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw Refuse(place, $"table {source.Table} has no variable {List(missing)}; it has {List(names)}", $"the variables that {source.Place} requires", "Fetch the table again with every variable, or correct the source file.");
    }

    private static ColumnBatch Renamed(ColumnBatch batch, Dictionary<string, string> names, string? contents)
    {
        var columns = batch.Columns.Select(c => c is CodeColumn codes && names.TryGetValue(c.Name, out var name) ? codes.As(name) : c);
        return new ColumnBatch([.. contents is null ? columns : columns.Append(CodeColumn.Constant(Contents, contents, batch.Rows))]);
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names);

    private static SourceFormatException Refuse(string place, string found, string expected, string next) => new(place, found, expected, next);
}
