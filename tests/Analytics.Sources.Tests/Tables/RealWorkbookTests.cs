using System.Globalization;
using Analytics.Sources.Tables;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Sources.Tests.Tables;

/// <summary>A workbook of key figures as a municipality keeps them: several tables below each other on each sheet. Its values were also written out one by one, by other means.</summary>
public sealed class RealWorkbookTests
{
    [SharedFact]
    public void Read_KeyFigures_GivesEveryValueOfTheListBesideIt()
    {
        var bytes = File.ReadAllBytes(SharedFolder.Combine("real", "kostra", "lorenskog_kostra_2025_nokkeltall.xlsx"));
        var equal = 0;
        foreach (var sheet in Expected().GroupBy(e => e.Sheet))
        {
            var line = 1;
            foreach (var indicator in sheet.GroupBy(e => e.Indicator))
            {
                line = Open(new TableMapping([new TableColumn(indicator.Key, "title", TableColumnType.Text)]) { HeaderLine = line }, sheet.Key, find: true).HeaderLine;
                var block = Open(
                    new TableMapping([new TableColumn("År \\ Region", "year", TableColumnType.Code)]) { HeaderLine = line + 1, Unpivot = new UnpivotMapping("^([A-ZÅ][^\\\\]*)$", "region", "value") { StatusColumn = "status" } },
                    sheet.Key,
                    find: false);
                var values = block.ToBatches().Rows().Where(r => r["value"] is not null).ToDictionary(r => ((string)r["region"]!, (string)r["year"]!), r => (double)r["value"]!);
                foreach (var expected in indicator)
                {
                    values.Remove((expected.Region, expected.Year), out var value).ShouldBeTrue($"{expected}");
                    value.ShouldBe(double.Parse(expected.Value, CultureInfo.InvariantCulture), $"{expected}");
                    equal++;
                }

                values.ShouldBeEmpty();
            }
        }

        equal.ShouldBe(2188);

        WorkbookTable Open(TableMapping mapping, string sheet, bool find) =>
            WorkbookReader.Open(new MemoryStream(bytes), mapping, "nokkeltall.xlsx", new WorkbookOptions { Sheet = sheet, FindHeader = find, EndAtBlankRow = true });
    }

    private static List<(string Sheet, string Indicator, string Region, string Year, string Value)> Expected()
    {
        var mapping = new TableMapping([.. new[] { "sheet", "indicator", "region", "year", "value_as_stored" }.Select(c => new TableColumn(c, c, TableColumnType.Text))]);
        using var file = File.OpenRead(SharedFolder.Combine("real", "kostra", "lorenskog_kostra_2025_nokkeltall.long.csv"));
        return [.. DelimitedReader.Read(file, mapping, "long.csv").Rows().Select(r => ((string)r["sheet"]!, (string)r["indicator"]!, (string)r["region"]!, (string)r["year"]!, (string)r["value_as_stored"]!))];
    }
}
