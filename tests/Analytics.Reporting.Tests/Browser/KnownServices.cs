using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Tests.Browser;

/// <summary>A chapter with a table for each of three services, after one that is about none of them.</summary>
internal static class KnownServices
{
    public static IReadOnlyList<string> Names { get; } = ["Barnehage", "Grunnskole og SFO", "Pleie & omsorg i institusjon og i hjemmet for alle aldersgrupper"];

    public static Chapter Chapter { get; } = new("tjenestene", 1, "Tjenestene", "Hva koster de?", "En tabell for hver tjeneste", "",
    [
        Table("Om alle"),
        .. Names.Select(name => Table(name) with { Service = name }),
    ]);

    private static TableBlock Table(string title) =>
        new(title, "", new ReportTable(title, [new TableColumn("Tall"), new TableColumn("Verdi", Numeric: true)], [new TableRow("Årsverk", ["12"])]), null, []);
}
