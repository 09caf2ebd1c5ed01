using System.IO.Compression;
using Analytics.Core;
using Analytics.Sources.Tables;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Tables;

public sealed class WorkbookMutationTests
{
    [Fact]
    public void Read_MutatedWorkbooks_AreReadOrRefusedWithASentence()
    {
        var mapping = new TableMapping(
        [
            new TableColumn("Kommune", "municipality", TableColumnType.Code),
            new TableColumn("Dato", "day", TableColumnType.Text),
            new TableColumn("Verdi", "value", TableColumnType.Number),
        ]);
        var workbook = new FictionalWorkbook().Sheet("Ark1", [["Kommune", "Dato", "Verdi"], ["Utvik", new DateTime(2025, 3, 1), 12.5], [null, null, 7], ["Innvik", true, "8"]], ["A2:A3"]);

        // Without compression the edits reach the XML inside; with it they mostly break the archive.
        byte[][] seeds = [workbook.ToBytes(CompressionLevel.NoCompression), workbook.ToBytes()];
        var rounds = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 5_000 : 200;
        var random = new Random(1449);
        var refused = 0;
        for (var round = 0; round < rounds; round++)
        {
            var file = (byte[])seeds[round % 2].Clone();
            for (var edits = random.Next(1, 5); edits > 0; edits--)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            try
            {
                WorkbookReader.Read(new MemoryStream(file), mapping, "mutated.xlsx").Sum(b => b.Rows).ShouldBeLessThanOrEqualTo(3);
            }
            catch (SourceFormatException refusal)
            {
                refusal.Message.ShouldStartWith("mutated.xlsx");
                refused++;
            }
        }

        refused.ShouldBeInRange(rounds / 10, rounds - 1);
    }
}
