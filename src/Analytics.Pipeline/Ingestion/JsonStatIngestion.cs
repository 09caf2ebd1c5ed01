using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.JsonStat;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Turns one SSB answer into the rows of its source's dataset, after holding it against what the source promises.</summary>
internal static class JsonStatIngestion
{
    public static IncomingRows Read(JsonStatDataset dataset, SourceDefinition source, string place)
    {
        RefuseMissingDimensions(dataset, source, place);
        var region = dataset.Dimensions.Single(d => d.Id == source.RegionDimension);
        var period = PeriodCodes.Span(dataset.Dimensions.Single(d => d.Id == "Tid").Categories.Select(c => c.Code), source.Table, place);
        var origin = Origin.OfSourceText(dataset.Source);
        var cells = new KostraCells(source.Table, region.Id, [.. region.Categories.Select(c => c.Label ?? c.Code)], dataset.Dimensions.Select(d => d.Id), origin);
        return new IncomingRows(dataset.ToBatches().Select(cells.Extend), dataset.Updated, period, origin);
    }

    private static void RefuseMissingDimensions(JsonStatDataset dataset, SourceDefinition source, string place)
    {
        var found = dataset.Dimensions.Select(d => d.Id).ToList();
        var missing = source.RequiredDimensions.Append(source.RegionDimension!).Append("ContentsCode").Append("Tid").Distinct(StringComparer.Ordinal).Except(found, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw new SourceFormatException(
                place,
                $"table {source.Table} has no dimension {string.Join(", ", missing)}; it has {string.Join(", ", found)}",
                $"the dimensions that {source.Place} requires",
                "Fetch the table again with every dimension selected, or correct the source file.");
    }
}
