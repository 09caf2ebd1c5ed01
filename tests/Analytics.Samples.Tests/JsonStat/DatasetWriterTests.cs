using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.JsonStat;

public sealed class DatasetWriterTests
{
    private static readonly string[] SsbSigns = [".", "..", ":"];

    public static TheoryData<string> Samples => [.. CommittedSamples.WithExtension(".json").Select(file => file["ssb/".Length..])];

    /// <summary>Real answers of the same tables, and ours.</summary>
    public static TheoryData<string, string> Pairs => new()
    {
        { "07459.json", "07459-kommuner.json" },
        { "12362.json", "2026-03/12362.json" },
        { "13542.json", "2026-03/13542.json" },
        { "13551.json", "2026-03/13551.json" },
        { "13566.json", "2026-03/13566.json" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_Sizes_FitIdsCategoriesAndValues(string file)
    {
        var cells = JsonStatCells.Sample(file);
        var sizes = cells.Root.GetProperty("size").EnumerateArray().Select(size => size.GetInt32()).ToArray();
        sizes.ShouldBe(cells.Codes.Select(codes => codes.Length));
        cells.Root.GetProperty("value").GetArrayLength().ShouldBe(sizes.Aggregate(1, (product, size) => product * size));
        foreach (var dimension in cells.Root.GetProperty("dimension").EnumerateObject())
        {
            var category = dimension.Value.GetProperty("category");
            category.GetProperty("label").EnumerateObject().Select(label => label.Name).ShouldBe(category.GetProperty("index").EnumerateObject().Select(code => code.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_Signs_StandAtEmptyCellsOnlyAndAreSsbs(string file) =>
        JsonStatCells.Sample(file).All().ShouldAllBe(cell => cell.Value == null ? SsbSigns.Contains(cell.Sign) : cell.Sign == null);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_Values_HaveNoMoreDecimalsThanStated(string file)
    {
        var cells = JsonStatCells.Sample(file);
        var contentsAt = cells.Codes.Length - 2;
        var units = cells.Root.GetProperty("dimension").GetProperty("ContentsCode").GetProperty("category").GetProperty("unit");
        cells.All().Where(cell => cell.Value is not null)
            .ShouldAllBe(cell => decimal.Round(cell.Value!.Value, units.GetProperty(cell.Codes[contentsAt]).GetProperty("decimals").GetInt32()) == cell.Value);
    }

    [SharedTheory]
    [MemberData(nameof(Pairs))]
    public void Write_KeysAndRoles_AreThoseOfTheRealAnswer(string realFile, string sampleFile)
    {
        var (real, sample) = (Real(realFile).Root, JsonStatCells.Sample(sampleFile).Root);

        // 07459 and others have a status object only where a cell is empty.
        Names(sample).Where(name => name != "status").ShouldBe(Names(real).Where(name => name != "status"));
        Names(sample.GetProperty("role")).ShouldBe(Names(real.GetProperty("role")));
        Names(sample.GetProperty("extension").GetProperty("px")).ShouldBe(Names(real.GetProperty("extension").GetProperty("px")));
        foreach (var key in new[] { "tableid", "subject-code", "subject-area", "contents", "language", "aggregallowed" })
            sample.GetProperty("extension").GetProperty("px").GetProperty(key).ToString().ShouldBe(real.GetProperty("extension").GetProperty("px").GetProperty(key).ToString(), key);
        sample.GetProperty("updated").GetString().ShouldBe(real.GetProperty("updated").GetString());
    }

    [SharedTheory]
    [MemberData(nameof(Pairs))]
    public void Write_DimensionsCodesAndLabels_AreThoseOfTheRealAnswer(string realFile, string sampleFile)
    {
        var (real, sample) = (Real(realFile).Root.GetProperty("dimension"), JsonStatCells.Sample(sampleFile).Root.GetProperty("dimension"));
        Names(real).ShouldBeSubsetOf(Names(sample));
        foreach (var dimension in real.EnumerateObject().Where(dimension => !dimension.Name.Contains("region", StringComparison.OrdinalIgnoreCase)))
        {
            var ours = sample.GetProperty(dimension.Name);
            ours.GetProperty("label").GetString().ShouldBe(dimension.Value.GetProperty("label").GetString());
            var labels = Texts(dimension.Value.GetProperty("category").GetProperty("label"));
            var shared = Texts(ours.GetProperty("category").GetProperty("label")).Where(label => labels.ContainsKey(label.Key)).ToArray();
            shared.ShouldNotBeEmpty(dimension.Name);
            shared.ShouldAllBe(label => label.Value == labels[label.Key], dimension.Name);
            if (dimension.Value.GetProperty("category").TryGetProperty("unit", out var units))
                units.EnumerateObject().ShouldAllBe(unit => unit.Value.ToString() == ours.GetProperty("category").GetProperty("unit").GetProperty(unit.Name).ToString());
        }
    }

    [SharedTheory]
    [InlineData("12362.json", "2026-03/12362.json", "KOKfunksjon0000")]
    [InlineData("13551.json", "2026-03/13551.json", "KOKart0000")]
    [InlineData("13566.json", "2026-03/13566.json", "KOKartkap0000")]
    [InlineData("13542.json", "2026-03/13542.json", "ContentsCode")]
    public void Write_Codes_AreTakenFromTheRealTableInItsOrder(string realFile, string sampleFile, string dimension)
    {
        var real = Names(Real(realFile).Root.GetProperty("dimension").GetProperty(dimension).GetProperty("category").GetProperty("index")).ToArray();
        var sample = Names(JsonStatCells.Sample(sampleFile).Root.GetProperty("dimension").GetProperty(dimension).GetProperty("category").GetProperty("index")).ToArray();
        sample.ShouldBeSubsetOf(real);
        sample.ShouldBe(real.Where(sample.Contains));
    }

    [SharedFact]
    public void Write_QuarterlyContents_AreThoseOfTheRealTable()
    {
        using var real = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "ssb-jsonstat1-legacy", "1106_population_change_quarterly_430kommuner.json")));
        var contents = real.RootElement.GetProperty("dataset").GetProperty("dimension").GetProperty("ContentsCode").GetProperty("category").GetProperty("index");
        JsonStatCells.Sample("01222-kvartal.json").Codes[1].ShouldBe(Names(contents));
    }

    private static JsonStatCells Real(string file) => JsonStatCells.Read(SharedFolder.Combine("real", "ssb-jsonstat2", "strand", file));

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static Dictionary<string, string?> Texts(JsonElement labels) => labels.EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString());
}
