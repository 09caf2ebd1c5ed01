using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.Tables;

public sealed class ServiceTablesTests
{
    private static readonly JsonStatCells Care = JsonStatCells.Sample("2026-06/12209.json");
    private static readonly JsonStatCells Kindergartens = JsonStatCells.Sample("2026-06/13502.json");
    private static readonly JsonStatCells Schools = JsonStatCells.Sample("2026-06/12255.json");
    private static readonly JsonStatCells SchoolCosts = JsonStatCells.Sample("2026-06/12235.json");

    [Fact]
    public void Cells_SmallAndLate_CarryEachOfTheSigns()
    {
        Care.Cell("9911", "KOSsykhjand80aar0000", "2025").ShouldBe((null, ":"));
        Care.Cell("9909", "KOShjtj80aarover0001", "2019").ShouldBe((null, ".."));
        Care.Cell("9909", "KOShjtj80aarover0001", "2020").Value.ShouldNotBeNull();
        Kindergartens.Cell("EAK", "KOSbarnaav0000", "2015").ShouldBe((null, "."));
        Schools.Cell("9911", "KOSregnind20000", "2021").ShouldBe((null, ".."));
    }

    [Fact]
    public void Confidential_IsForMunicipalitiesOnly()
    {
        var hidden = new[] { Care, Kindergartens, Schools, SchoolCosts }.SelectMany(table => table.All()).Where(cell => cell.Sign == ":").ToArray();
        hidden.ShouldNotBeEmpty();
        hidden.ShouldAllBe(cell => cell.Codes[0].StartsWith("99", StringComparison.Ordinal) && cell.Value == null);
    }

    [Fact]
    public void Care_PerInhabitant_IsTheGrossCostOf12362()
    {
        var spending = JsonStatCells.Sample("2026-06/12362.json");
        foreach (var (codes, value, _) in Care.All().Where(cell => cell.Codes[1] == "KOSbduFKG9innbyg0000" && cell.Value is not null))
            value.ShouldBe(spending.Value(codes[0], "FGK9", "AGD4", "KOSbelopinnbygge0000", codes[2]));
    }

    [Fact]
    public void Levels_OfTheCountry_AreNearNorways()
    {
        // SSB, March 2026, Landet 2025: 9.0 %, 24.8 %, 94.5 %, 42.2 points, 246 013 kr, 163 131 kr.
        Care.Value("EAK", "KOSsykhjand80aar0000", "2025").ShouldBe(9.0m, 1.2m);
        Care.Value("EAK", "KOShjtj80aarover0001", "2025").ShouldBe(24.8m, 2.5m);
        Kindergartens.Value("EAK", "KOSandel150000", "2025").ShouldBe(94.5m, 1.5m);
        Kindergartens.Value("EAK", "KOSutg020000", "2025").ShouldBe(246_013, 25_000);
        Schools.Value("EAK", "KOSgrunnskolepoe0000", "2025").ShouldBe(42.2m, 1.2m);
        Schools.Value("EAK", "KOSregnind20000", "2025").ShouldBe(163_131, 25_000);
    }

    [Fact]
    public void Shares_All_AreAtMostAHundred() =>
        Kindergartens.All().Where(cell => cell.Codes[1].StartsWith("KOSandel", StringComparison.Ordinal)).ShouldAllBe(cell => cell.Value > 80 && cell.Value <= 100);

    [Fact]
    public void Revision_MarchToJune_ChangesOnlyTheNewestYear()
    {
        foreach (var (table, june) in new[] { ("12209", Care), ("13502", Kindergartens), ("12255", Schools), ("12235", SchoolCosts) })
        {
            var march = JsonStatCells.Sample($"2026-03/{table}.json");
            var changed = march.All().Where(cell => june.Cell(cell.Codes) != (cell.Value, cell.Sign)).ToArray();
            changed.ShouldNotBeEmpty(table);
            changed.Select(cell => cell.Codes[^1]).Distinct().ShouldBe(["2025"], table);
        }
    }
}
