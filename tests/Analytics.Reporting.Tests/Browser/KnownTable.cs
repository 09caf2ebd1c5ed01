using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Tests.Browser;

/// <summary>A chapter with one table whose right order is known: Norwegian letters, all ways to write a number, dates, and cells without one.</summary>
internal static class KnownTable
{
    private static readonly (string Name, TableCell Value, string Day)[] Rows =
    [
        ("Ål", "1\u00a0234,5", "15.06.2026"), ("Ørland", "\u22123", "29.11.2025"), ("Arendal", TableCell.Hidden, "02.01.2026"), ("Åmot", "0", "1.10.2026"), ("Zeta", TableCell.Missing, "\u2013"), ("Ærfugl", "+2,25", "1.12.2026"), ("Bø", "987", "2.12.2026"),
        ("Gran", ".", "3.12.2026"), ("Hol", "0,5", "4.12.2026"), ("Os", "12\u00a0%", "5.12.2026"), ("Lom", "7", "6.12.2026"), ("Vik", "8", "7.12.2026"), ("Nes", "9", "8.12.2026"),
    ];

    public static Chapter Chapter { get; } = new("tabellen", 1, "Tabellen", "I hvilken rekkefølge?", "En tabell med kjent rekkefølge", "",
    [
        new TableBlock("Kjente rader", "", new ReportTable("Kjente rader", [new TableColumn("Kommune"), new TableColumn("Tall", Numeric: true), new TableColumn("Dato")], [.. Rows.Select(r => new TableRow(r.Name, [r.Value, r.Day])), new TableRow("I alt", ["2\u00a0265,25", "."], IsSum: true)]), null, []),
    ]);
}
