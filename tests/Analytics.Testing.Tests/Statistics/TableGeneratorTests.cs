using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

public sealed class TableGeneratorTests
{
    [Fact]
    public void Table_DefaultShape_HasRegionsAndAggregates()
    {
        var regions = new TableGenerator(1).Table("20001").Variables[0];

        regions.Codes.Count(c => c.Length == 4 && c.All(char.IsAsciiDigit)).ShouldBe(357);
        regions.Codes.Distinct().Count().ShouldBe(regions.Codes.Count);
        regions.Codes.ShouldContain("EAK");
        regions.Codes.ShouldContain("EKG17");
    }

    [Fact]
    public void Cells_SameSeedAndId_AreTheSame()
    {
        var one = Cells(new TableGenerator(7).Table("20001"));

        Cells(new TableGenerator(7).Table("20001")).ShouldBe(one);
        Cells(new TableGenerator(8).Table("20001")).ShouldNotBe(one);
        Cells(new TableGenerator(7).Table("20002")).ShouldNotBe(one);
    }

    [Fact]
    public void Cells_MissingShare_HaveASignAndNoValue()
    {
        var cells = Cells(new TableGenerator(1).Table("20001", new TableShape { MissingShare = 0.1 }));
        var missing = cells.Where(c => c.Value is null).ToArray();

        ((double)missing.Length / cells.Count).ShouldBe(0.1, 0.02);
        missing.Select(c => c.Status).Distinct().Order(StringComparer.Ordinal).ShouldBe([".", "..", ":"]);
        cells.Where(c => c.Value is not null).ShouldAllBe(c => c.Status == null);
    }

    [Fact]
    public async Task Tables_TwoHundred_AreListedAndAnswered()
    {
        await using var server = await StatisticsServer.StartAsync(new StatisticsServerOptions { Tables = new TableGenerator(1).Tables(200) });

        (await ServerAnswer.Get(server.BaseAddress, "api/pxwebapi/v2/tables?pageSize=1")).Json.GetProperty("page").GetProperty("totalElements").GetInt32().ShouldBe(200);
        var answer = (await ServerAnswer.Get(server.BaseAddress, "api/pxwebapi/v2/tables/20200/data?valueCodes[KOKkommuneregion0000]=????&valueCodes[ContentsCode]=*&valueCodes[Tid]=*")).Json;
        answer.GetProperty("value").GetArrayLength().ShouldBe(357 * 5 * 10);
    }

    private static List<TableCell> Cells(StatisticsTable table)
    {
        List<TableCell> cells = [];
        for (var region = 0; region < table.Variables[0].Codes.Count; region++)
        {
            for (var contents = 0; contents < table.Variables[1].Codes.Count; contents++)
                cells.Add(table.Cells([region, contents, 3]));
        }

        return cells;
    }
}
