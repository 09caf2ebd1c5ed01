using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Reporting.Text;

namespace Analytics.Notebooks;

/// <summary>Explains what is computed: the arithmetic, and the cell that it rests on.</summary>
internal static class Explanations
{
    public static Explanation Of(Origin origin)
    {
        List<(string, string, string)> stations = [];
        if ((origin.Provenance?.Formula ?? origin.Formula) is { Length: > 0 } formula)
            stations.Add(("regnestykke", formula, ""));
        if (origin.Provenance is { } from)
        {
            stations.Add(("tabell", from.SourceTable, from.ContentsCode ?? ""));
            if (from.Cell.Length > 0)
                stations.Add(("celle", from.Cell, ""));
            stations.Add(("årgang", from.ContentHash.Length >= 12 ? from.ContentHash[..12] : from.ContentHash, from.Published is { } day ? $"publisert {ReportDates.Short(ReportDates.Day(day))}" : ""));
            stations.Add(("status", from.Maturity switch { DataMaturity.Final => "endelig", DataMaturity.Provisional => "foreløpig", _ => "beregnet" }, ""));
        }

        return new Explanation(stations);
    }
}
