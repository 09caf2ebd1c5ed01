using System.Text;
using Analytics.Core;
using Analytics.Sources.Klass;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Klass;

public sealed class KlassReaderTests
{
    [Fact]
    public void ReadCodes_UnspecifiedMunicipality_IsKeptAndMarked()
    {
        var codes = KlassReader.ReadCodes(Bytes("""
            {"codes":[
              {"code":"0301","parentCode":null,"level":"1","name":"Oslo - Oslove","shortName":"","notes":"x"},
              {"code":"9999","level":"1","name":"Uoppgitt","validFrom":"1838-01-01","validTo":null}]}
            """), "a");

        codes.Select(c => (c.Code, c.IsUnspecified)).ShouldBe([("0301", false), ("9999", true)]);
        codes[0].ShouldBe(new KlassCode("0301", null, "1", "Oslo - Oslove", null, null, null, null, null, null, "x"));
        codes[1].ValidFrom.ShouldBe(new DateOnly(1838, 1, 1));
    }

    [Fact]
    public void ReadChanges_RenameBirthAndEnd_AreTold()
    {
        var changes = KlassReader.ReadChanges(Bytes("""
            {"codeChanges":[
              {"oldCode":"5025","oldName":"Røros","newCode":"5025","newName":"Røros - Rossen","changeOccurred":"2023-01-01"},
              {"oldCode":null,"oldName":null,"newCode":"1580","newName":"Haram","changeOccurred":"2024-01-01"},
              {"oldCode":"1850","oldName":"Tysfjord","newCode":null,"newName":null,"changeOccurred":"2020-01-01"}]}
            """), "a");

        changes.Select(c => (c.KeepsCode, c.IsBirth, c.IsEnd)).ShouldBe([(true, false, false), (false, true, false), (false, false, true)]);
        changes[0].Occurred.ShouldBe(new DateOnly(2023, 1, 1));
    }

    [Theory]
    [InlineData("""{"codes":[{"code":"0301","level":"1","\ud800":"Oslo"}]}""", "a.json: a key with an escape that stands for half a character. Expected an answer of KLASS")]
    [InlineData("""{"codes":[{"code":"0301","level":"1","name":"Oslo"},{"code":"1130","level":1,"name":"Strand"}]}""", "a.json, codes[1].level: the number 1. Expected a text")]
    [InlineData("""{"codes":[{"level":"1","name":"Oslo"}]}""", "a.json, codes[0].code: no code. Expected a text that is not blank.")]
    [InlineData("""{"codes":[{"code":" ","level":"1","name":"Oslo"}]}""", "a.json, codes[0].code: the text \"\". Expected a text that is not blank.")]
    [InlineData("""{"codes":[{"code":"1","level":"1","name":"O","validFrom":"01.01.2024"}]}""", "a.json, codes[0].validFrom: the text \"01.01.2024\". Expected a day such as 2024-01-01.")]
    [InlineData("""{"codes":[7]}""", "a.json, codes[0]: the number 7. Expected an object.")]
    [InlineData("""{"codes":{}}""", "a.json, codes: an object. Expected an array.")]
    [InlineData("""{"codeChanges":[]}""", "a.json: no codes; the keys are codeChanges. Expected an answer of KLASS with codes.")]
    [InlineData("""{"codes":[{"code":"\uD800","level":"1","name":"O"}]}""", "a.json, codes[0].code: an escape that stands for half a character.")]
    [InlineData("""{"codes":[{"code":"1",""", "a.json, line 1, byte 21 of the line: not JSON, or JSON that ends in the middle.")]
    [InlineData("[]", "a.json: JSON that is no object (Array).")]
    [InlineData("", "a.json: an empty answer of 0 bytes.")]
    [InlineData("<?xml version=\"1.0\"?><codeList/>", "a.json: XML that starts with <?xml version=\"1.0\"?><codeList/>. Expected JSON from KLASS. KLASS answers XML unless asked otherwise")]
    [InlineData("<!DOCTYPE html><html><title>502</title>", "a.json: an HTML page that starts with")]
    public void ReadCodes_FaultyAnswer_NamesThePlace(string content, string sentence) =>
        Should.Throw<SourceFormatException>(() => KlassReader.ReadCodes(Bytes(content), "a.json")).Message.ShouldContain(sentence, Case.Sensitive);

    [Theory]
    [InlineData("""{"codeChanges":[{"changeOccurred":"2024-01-01"}]}""", "a.json, codeChanges[0]: neither oldCode nor newCode.")]
    [InlineData("""{"codeChanges":[{"oldCode":"1507","newCode":"1508"}]}""", "a.json, codeChanges[0].changeOccurred: no changeOccurred.")]
    public void ReadChanges_FaultyLine_NamesThePlace(string content, string sentence) =>
        Should.Throw<SourceFormatException>(() => KlassReader.ReadChanges(Bytes(content), "a.json")).Message.ShouldContain(sentence, Case.Sensitive);

    [Fact]
    public void ReadCorrespondences_PairWithoutCodes_NamesThePlace() =>
        Should.Throw<SourceFormatException>(() => KlassReader.ReadCorrespondences(Bytes("""{"correspondenceItems":[{"sourceName":"x"}]}"""), "a.json"))
            .Message.ShouldContain("a.json, correspondenceItems[0]: neither sourceCode nor targetCode.");

    [Fact]
    public void ReadCodes_Latin1_IsRefused() =>
        Should.Throw<SourceFormatException>(() => KlassReader.ReadCodes(Encoding.Latin1.GetBytes("""{"codes":[{"name":"Ås"}]}"""), "a.json"))
            .Message.ShouldContain("not UTF-8");

    [Fact]
    public void ReadCodes_ByteOrderMark_IsPassedOver() => KlassReader.ReadCodes(Bytes("\uFEFF{\"codes\":[]}"), "a.json").ShouldBeEmpty();

    [Fact]
    public void KostraGroupTable_YearBetweenTables_TakesTheOneInForce()
    {
        KlassClassification.KostraGroupTable(2019).ShouldBeNull();
        KlassClassification.KostraGroupTable(2021).ShouldBe(978);
        KlassClassification.KostraGroupTable(2025).ShouldBe(1358);
        KlassClassification.KostraGroupTable(2030).ShouldBe(2840);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
