using System.Text.Json;
using Analytics.Core;
using Analytics.Sources.Klass;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Klass;

/// <summary>KLASS's own answers, as kept beside the checkout.</summary>
public sealed class KlassRealAnswerTests
{
    [SharedFact]
    public void ReadCodes_AllMunicipalitiesOf2026_Are357AndOneUnspecified()
    {
        var codes = KlassReader.ReadCodes(File.ReadAllBytes(SharedFolder.Combine("real", "klass", "131_codesAt_2026-01-01.json")), "131_codesAt_2026-01-01.json");

        codes.Count.ShouldBe(358);
        codes.Single(c => c.IsUnspecified).Name.ShouldBe("Uoppgitt");
        codes.Single(c => c.Code == "0301").Name.ShouldBe("Oslo - Oslove");
        codes.ShouldAllBe(c => MunicipalityCode.IsValid(c.Code) && c.Level == "1" && c.ShortName == null);
        codes.Single(c => c.Code == "1101").Notes.ShouldStartWith("I 1967 ble 1101 Eigersund del overført");
    }

    [SharedFact]
    public void ReadCodes_Range_KeepsEveryNameOfACode()
    {
        var codes = KlassReader.ReadCodes(File.ReadAllBytes(SharedFolder.Combine("real", "klass", "131_codes_from2013_excerpt.json")), "x");

        codes.Where(c => c.Code == "0104").Select(c => (c.Name, c.ValidFromInRequestedRange, c.ValidToInRequestedRange)).ShouldBe(
            [("Moss", new DateOnly(2013, 1, 1), new DateOnly(2014, 1, 1)), ("Moss ny", new DateOnly(2014, 1, 1), null)]);
    }

    [SharedFact]
    public void ReadChanges_StatisticsNorwaysExample_AreRenames()
    {
        var changes = KlassReader.ReadChanges(Shape("changes"), "changes");

        changes.Select(c => (c.OldCode, c.NewCode, c.KeepsCode)).ShouldBe([("1942", "1942", true), ("5025", "5025", true)]);
        changes[0].NewName.ShouldBe("Nordreisa - Ráisa - Raisi");
    }

    [SharedFact]
    public void ReadCorrespondences_StatisticsNorwaysExample_KeepsValidity() =>
        KlassReader.ReadCorrespondences(Shape("corresponds"), "corresponds").Take(2).ShouldBe(
        [
            new KlassCorrespondence("0300", "Oslo fylkeskommune", "0301", "Oslo", new DateOnly(2020, 1, 1), new DateOnly(2022, 1, 1)),
            new KlassCorrespondence("0300", "Oslo kommune", "0301", "Oslo", new DateOnly(2022, 1, 1), null),
        ]);

    [SharedFact]
    public void ReadCorrespondenceTable_StatisticsNorwaysExample_GivesItsPairs()
    {
        var table = KlassReader.ReadCorrespondenceTable(Shape("correspondence_table_by_id"), "table");

        table.Name.ShouldBe("Fylkesinndeling 2022 - Økonomiske regioner 2020");
        (table.Source, table.Target).ShouldBe(("Fylkesinndeling 2022", "Økonomiske regioner 2020"));
        table.Maps.Count.ShouldBe(5);
        table.Maps[^1].TargetCode.ShouldBe("54007");
    }

    [SharedTheory]
    [InlineData("codes", 3)]
    [InlineData("variant", 2)]
    public void ReadCodes_StatisticsNorwaysOtherLists_AreRead(string shape, int count) => KlassReader.ReadCodes(Shape(shape), shape).Count.ShouldBe(count);

    [SharedFact]
    public void Readers_EveryShapeOfAnotherKind_IsRefusedWithItsKeys()
    {
        using var shapes = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "klass", "klass_api_response_shapes.json")));
        var others = shapes.RootElement.EnumerateObject().Where(s => !s.Value.TryGetProperty("codes", out _)).ToList();

        others.Count.ShouldBe(12);
        foreach (var other in others)
        {
            Should.Throw<SourceFormatException>(() => KlassReader.ReadCodes(JsonSerializer.SerializeToUtf8Bytes(other.Value), other.Name))
                .Message.ShouldStartWith($"{other.Name}: no codes; the keys are ");
        }
    }

    private static byte[] Shape(string name)
    {
        using var shapes = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "klass", "klass_api_response_shapes.json")));
        return JsonSerializer.SerializeToUtf8Bytes(shapes.RootElement.GetProperty(name));
    }
}
