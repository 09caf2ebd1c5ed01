using System.Globalization;
using Analytics.Samples.Country;

namespace Analytics.Samples.Files;

/// <summary>kommuner.csv: the municipalities with group and centrality.</summary>
internal static class MunicipalityFile
{
    /// <summary>The file's text; no municipality has ended.</summary>
    public static string Text()
    {
        var csv = new CsvText(',', "code", "name", "county", "kostra_group", "centrality", "valid_from", "valid_to");
        foreach (var municipality in Municipalities.All)
        {
            csv.Add(
                municipality.Code.Value,
                municipality.Name,
                "Oppdikta fylke",
                municipality.KostraGroup,
                municipality.Centrality.ToString(CultureInfo.InvariantCulture),
                "2014-01-01",
                "");
        }

        return csv.ToString();
    }
}
