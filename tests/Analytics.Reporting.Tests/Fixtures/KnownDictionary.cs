using Analytics.Reporting.Dictionary;

namespace Analytics.Reporting.Tests.Fixtures;

/// <summary>A data dictionary with two tables, one of which refers to the other, and a text that would be markup.</summary>
internal static class KnownDictionary
{
    public static string Page { get; } = Written();

    private static string Written()
    {
        using var text = new StringWriter();
        DictionaryPage.Write(
            new DataDictionary(
                [
                    new("dim_date", "År", "Ett år.", 12, null, [new("year", "heltall", true, null, "År")], [], ["parquet/dim_date.parquet"]),
                    new("fact_indicator_current_borders", "Indikatorverdier i dagens grenser", "Verdier med <b> & \"tall\".", 13_046, "https://creativecommons.org/licenses/by/4.0/",
                        [new("year", "heltall", true, "dim_date", "År"), new("value", "tall", false, null, "Verdien; tom når statusen sier at det ikke er noen")], ["ssb-12134"], ["parquet/fact_indicator_current_borders.parquet", "csv/fact_indicator_current_borders.csv"]),
                ],
                [new("ssb-12134", "12134", "Finansielle nøkkeltall, konsern", ["region følger mønsteret ^([0-9]{4}|E[A-Z]{1,4}[0-9]*)$."])]),
            text);
        return text.ToString();
    }
}
