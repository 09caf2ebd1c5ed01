using System.Text.Json;
using Analytics.Samples.Country;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.Country;

public sealed class MunicipalitiesTests
{
    private static SampleMunicipality Default => Municipalities.All.Single(municipality => municipality.Code == SampleCountry.DefaultMunicipality);

    [Fact]
    public void All_Codes_AreFictionalAndDistinct()
    {
        Municipalities.All.Count.ShouldBe(12);
        Municipalities.All.ShouldAllBe(municipality => municipality.Code.IsFictional);
        Municipalities.All.Select(municipality => municipality.Code).Distinct().Count().ShouldBe(12);
        Default.Name.ShouldBe("Lyngvær");
    }

    [SharedFact]
    public void All_AgainstKlass_HaveNeitherCodeNorNameOfARealMunicipality()
    {
        // KLASS 131 on 2026-01-01, as SSB answered; names such as "Deatnu - Tana" hold several.
        using var klass = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "klass", "131_codesAt_2026-01-01.json")));
        var real = klass.RootElement.GetProperty("codes").EnumerateArray().ToArray();
        var codes = real.Select(code => code.GetProperty("code").GetString()!).ToHashSet();
        var names = real.SelectMany(code => code.GetProperty("name").GetString()!.Split(" - ")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        codes.Count.ShouldBe(358);

        Municipalities.All.Where(municipality => codes.Contains(municipality.Code.Value) || names.Contains(municipality.Name)).ShouldBeEmpty();
    }

    [SharedFact]
    public void All_KostraGroups_FitTheInhabitants()
    {
        var ranges = File.ReadLines(SharedFolder.Combine("domain", "kostra_group_definitions.csv")).Skip(1)
            .Select(line => line.Split(',')).Where(cells => cells[1].Contains(" - ", StringComparison.Ordinal))
            .ToDictionary(cells => cells[0], cells => cells[1].Replace(" ", "", StringComparison.Ordinal).Split('-').Select(int.Parse).ToArray());

        foreach (var municipality in Municipalities.All)
            municipality.Inhabitants.ShouldBeInRange(ranges[municipality.KostraGroup][0], ranges[municipality.KostraGroup][1], municipality.Name);
    }

    [Fact]
    public void Groups_OfTheDefaultMunicipality_HoldThree() =>
        KostraRegions.All.Single(region => region.Code == Default.KostraGroup).Members.Count.ShouldBe(3);
}
