using Analytics.Sources.Px;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Px;

/// <summary>Files of SSB, SCB and Statistics Finland as collected in shared/real/px; the expected cells were read in the files by eye.</summary>
public sealed class PxRealFileTests
{
    [SharedTheory]
    [InlineData("14216.px", 4)]
    [InlineData("BE0101A1_with_notes.px", 96)]
    [InlineData("HalfYearStatistics.px", 56)]
    [InlineData("MultipleContentSmall.px", 12)]
    [InlineData("SingleValueMultipleVariables.px", 1)]
    [InlineData("TAB2936.px", 189)]
    [InlineData("WeeklyStatisticsWithTwoContent.px", 4)]
    [InlineData("swedish_population_BE0101A1.px.gz", 33_936)]
    [InlineData("tab_12909_metaid.px", 12)]
    public void Read_RealFile_HasEveryCell(string file, int cells)
    {
        var dataset = Read(file);

        dataset.CellCount.ShouldBe(cells);
        dataset.ToBatches(1000).Sum(b => b.Rows).ShouldBe(cells);
    }

    [SharedFact]
    public void RealFiles_AllInTheFolder_AreInTheListAbove()
    {
        var listed = typeof(PxRealFileTests).GetMethod(nameof(Read_RealFile_HasEveryCell))!.GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute)).Count();
        Directory.GetFiles(SharedFolder.Combine("real", "px")).Length.ShouldBe(listed);
    }

    [SharedFact]
    public void Read_Ssb14216_KeepsCodesUnitsAndDecimals()
    {
        // 14216.px, DATA line 1: 275.87 276.30 1110887.00 1098061.00; the heading runs contents by year, 2025 first.
        var dataset = Read("14216.px");

        dataset.Matrix.ShouldBe("14216");
        dataset.TableId.ShouldBe("14216");
        dataset.Title.ShouldBe("14216: Areal og befolkning i tettsteder, etter tettsted, statistikkvariabel og år");
        dataset.Source.ShouldBe("Statistisk sentralbyrå");
        dataset.LastUpdated.ShouldBe(new DateTimeOffset(2025, 10, 27, 8, 0, 0, TimeSpan.FromHours(1)));
        dataset.Notes.ShouldBe(["Ikke medregnet personer uten opplysninger om bostedstrøk."]);
        dataset.Dimensions.Select(d => (d.Code, d.Label, d.Role)).ShouldBe([("TettSted", "tettsted", PxRole.None), ("ContentsCode", "statistikkvariabel", PxRole.Contents), ("Tid", "år", PxRole.Time)]);
        dataset.Dimensions[2].TimeScale.ShouldBe("A1");
        dataset.Dimensions[1].Categories[0].ShouldBe(new PxCategory("Areal", "Areal av tettsted (km²)") { Unit = "km²", Decimals = 2 });
        dataset.Dimensions[1].Categories[1].ShouldBe(new PxCategory("Bosatte", "Bosatte") { Unit = "personer", Decimals = 0 });
        var rows = dataset.ToBatches().Rows();
        rows[1].ShouldBe(Row(("TettSted", "0801"), ("ContentsCode", "Areal"), ("Tid", "2024"), ("value", 276.30), ("status", null), ("unit", "km²"), ("decimals", 2L)));
        rows[2].ShouldBe(Row(("TettSted", "0801"), ("ContentsCode", "Bosatte"), ("Tid", "2025"), ("value", 1_110_887d), ("status", null), ("unit", "personer"), ("decimals", 0L)));
    }

    [SharedFact]
    public void Read_Ssb12909_TakesTheLastHeadingVariableAsFastest()
    {
        // tab_12909_metaid.px, DATA lines 1 and 5: 6.4 1.2 (all occupations, all countries) and 3.8 -8.9 (managers, the Nordic countries).
        var rows = Read("tab_12909_metaid.px").ToBatches().Rows();

        rows[0]["value"].ShouldBe(6.4);
        rows[9].ShouldBe(Row(
            ("Yrke", "1"), ("LandBakgr", "00"), ("ContentsCode", "SykefraversprosEndr"), ("Tid", "2025K4"), ("value", -8.9), ("status", null), ("unit", "prosent"), ("decimals", 1L)));
        Read("tab_12909_metaid.px").Notes.Single().ShouldEndWith("Tabellen inkluderer ikke statsløse lønnstakere eller lønnstakere med ukjent landbakgrunn.");
    }

    [SharedFact]
    public void Read_SingleValue_HasOneCell()
    {
        // SingleValueMultipleVariables.px: DATA= 10772.
        var row = Read("SingleValueMultipleVariables.px").ToBatches().Rows().Single();

        row["value"].ShouldBe(10_772d);
        row["Region"].ShouldBe("03");
        row["unit"].ShouldBe("personer");
    }

    [SharedTheory]
    [InlineData("HalfYearStatistics.px", "Puolivuosi", "H1", "1995H2", 30.9621)] // DATA line 2
    [InlineData("WeeklyStatisticsWithTwoContent.px", "Tid", "W1", "2023U29", 92.67)] // DATA line 1, the second number
    [InlineData("TAB2936.px", "Tid", "M1", "2025M11", 2134.1)] // DATA line 1, the second number
    [InlineData("tab_12909_metaid.px", "Tid", "Q1", "2025K4", 1.2)] // DATA line 1, the second number
    public void Read_TimeScales_KeepsTheCodesOfThePeriods(string file, string dimension, string scale, string period, double second)
    {
        var dataset = Read(file);

        var time = dataset.Dimensions.Single(d => d.Role == PxRole.Time);
        time.Code.ShouldBe(dimension);
        time.TimeScale.ShouldBe(scale);
        var row = dataset.ToBatches().Rows()[1];
        row[dimension].ShouldBe(period);
        row["value"].ShouldBe(second);
    }

    [SharedFact]
    public void Read_Scb2936_GivesTheSignInPlaceOfANumber()
    {
        // TAB2936.px, DATA line 2 (men, LO), the last cell: "..", temporary employees in 2026M01.
        var row = Read("TAB2936.px").ToBatches().Rows()[17];

        row.ShouldBe(Row(
            ("Kon", "1"), ("FackligOrg", "LO"), ("ContentsCode", "AM0401RP"), ("Tid", "2026M01"), ("AnstForm", "TA"), ("value", null), ("status", ".."), ("unit", "1000s"), ("decimals", 1L)));
    }

    [SharedFact]
    public void Read_MultipleContents_ReadsTextsOverSeveralLines()
    {
        // MultipleContentSmall.px, DATA line 2: Moss, 50290 51240 25283 25807 25007 25433.
        var dataset = Read("MultipleContentSmall.px");

        var row = dataset.ToBatches().Rows()[9];
        row["KOKkommuneregion0000"].ShouldBe("3002");
        row["ContentsCode"].ShouldBe("KOSkvinne0000");
        row["Tid"].ShouldBe("2022");
        row["value"].ShouldBe(25_807d);
        dataset.Notes.Single().ShouldContain("Enslige forsørgere med stønad fra NAV");
    }

    [SharedFact]
    public void Read_ScbWithNotes_HasValuesForCodesAndAPrecisionOutsideContents()
    {
        // BE0101A1_with_notes.px: CODES stands for neither period nor $$SORT; DATA line 3: 16710.00 67116.00 19.93 80.07 16578.00 ….
        var dataset = Read("BE0101A1_with_notes.px");

        var rows = dataset.ToBatches().Rows();
        rows[19].ShouldBe(Row(
            ("region", "01"), ("marital status", "ÄNKL"), ("period", "2004"), ("$$SORT", "Per cent"), ("sex", "2"), ("value", 80.07), ("status", null), ("unit", null), ("decimals", 2L)));
        rows[17]["decimals"].ShouldBe(0L);
        dataset.Notes.Count.ShouldBe(2);
        dataset.Dimensions[2].Notes.Count.ShouldBe(2);
        dataset.Dimensions.ShouldNotContain(d => d.Role == PxRole.Contents);
    }

    [SharedFact]
    public void Read_SwedishPopulation_ReadsGzipWithoutAClosingSemicolon()
    {
        // swedish_population_BE0101A1.px.gz, line 9222 of the unpacked file (DATA starts at 51; 11 regions x 808 + 1 x 202 + 40 x 2 + 1 lines before it): women of 40, married, Västra Götaland.
        var dataset = Read("swedish_population_BE0101A1.px.gz");

        var row = dataset.ToBatches().Rows().Single(r => (string?)r["region"] == "14" && (string?)r["marital status"] == "G" && (string?)r["age"] == "40" && (string?)r["sex"] == "2" && (string?)r["period"] == "2004");
        row["value"].ShouldBe(5781d);
        row["unit"].ShouldBe("number");
        row["decimals"].ShouldBe(0L);
        dataset.TableId.ShouldBeNull();
        dataset.Matrix.ShouldBe("BE0101A1");
        dataset.LastUpdated.ShouldBe(new DateTimeOffset(2006, 2, 9, 15, 20, 0, TimeSpan.FromHours(1)));
    }

    private static PxDataset Read(string file) => PxReader.Read(File.ReadAllBytes(SharedFolder.Combine("real", "px", file)), file);

    private static Dictionary<string, object?> Row(params (string Name, object? Value)[] cells) => cells.ToDictionary(c => c.Name, c => c.Value);
}
