using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Sources.JsonStat;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.JsonStat;

public sealed class JsonStatReaderRefusalTests
{
    [Theory]
    [InlineData("\"value\":[1,2,3]", "a.json, value: 3 cells. Expected 2, as size says.")]
    [InlineData("\"value\":[1,\"2\"]", "a.json, value[1]: the text \"2\". Expected a number or null.")]
    [InlineData("\"value\":[1,true]", "a.json, value[1]: true. Expected a number or null.")]
    [InlineData("\"value\":[1,[2]]", "a.json, value[1]: an array. Expected a number or null.")]
    [InlineData("\"value\":[1,1e999]", "a.json, value[1]: the number 1e999. Expected a number of double precision")]
    [InlineData("\"value\":7", "a.json, value: the number 7. Expected an array of numbers")]
    [InlineData("\"value\":{\"2\":1}", "a.json, value.2: the key \"2\". Expected a position from 0 to 1, as size says.")]
    [InlineData("\"value\":{\"01\":1}", "a.json, value.01: the key \"01\". Expected a position from 0 to 1")]
    [InlineData("\"value\":{\"-1\":1}", "a.json, value.-1: the key \"-1\". Expected a position from 0 to 1")]
    [InlineData("\"value\":{\"1\":1,\"1\":2}", "a.json, value.1: the key \"1\" for the second time. Expected each position once.")]
    [InlineData("\"value\":{\"1\":\"x\"}", "a.json, value.1: the text \"x\". Expected a number or null.")]
    [InlineData("\"value\":[1,2],\"status\":{\"2\":\".\"}", "a.json, status.2: the key \"2\". Expected a position from 0 to 1")]
    [InlineData("\"value\":[1,2],\"status\":{\"0\":\".\",\"0\":\":\"}", "a.json, status.0: the key \"0\" for the second time.")]
    [InlineData("\"value\":[1,2],\"status\":{\"0\":1}", "a.json, status.0: the number 1. Expected a sign")]
    [InlineData("\"value\":[1,2],\"status\":[\".\",\".\",\".\"]", "a.json, status: 3 signs. Expected 2")]
    [InlineData("\"value\":[1,2],\"status\":true", "a.json, status: true. Expected an object of signs by position")]
    [InlineData("\"value\":[1,2],\"value\":[1,2]", "a.json, value: a second value. Expected one.")]
    [InlineData("\"version\":\"2.0\"", "a.json: no value; the keys are")]
    [InlineData("\"value\":[1,2],\"role\":{\"geo\":[\"y\"]}", "a.json, role.geo: the dimension \"y\". Expected one of the ids: x.")]
    [InlineData("\"value\":[1,2],\"label\":[1]", "a.json, label: an array. Expected a text or null.")]
    public void Read_FaultyCells_NamesPathExpectationAndFound(string cells, string sentence) =>
        ShouldRefuse("""{"id":["x"],"size":[2],"dimension":{"x":{"category":{"index":["a","b"]}}},""" + cells + "}", sentence);

    [Theory]
    [InlineData("[\"x\"]", "[0]", "{}", "a.json, size[0]: the number 0. Expected the number of the dimension's categories, a whole number from 1.")]
    [InlineData("[\"x\"]", "[-3]", "{}", "a.json, size[0]: the number -3.")]
    [InlineData("[\"x\"]", "[1.5]", "{}", "a.json, size[0]: the number 1.5.")]
    [InlineData("[\"x\"]", "[\"1\"]", "{}", "a.json, size[0]: the text \"1\".")]
    [InlineData("[\"x\"]", "[99999999999]", "{}", "a.json, size[0]: the number 99999999999.")]
    [InlineData("[\"x\"]", "[2000000000]", "{}", "a.json, value: 2 cells. Expected 2000000000, as size says.")]
    [InlineData("[\"x\",\"y\"]", "[100000,100000]", "{}", "a.json, value: values for a cube of 10000000000 cells, as size says. Expected at most 2147483647")]
    [InlineData("[\"x\",\"y\"]", "[2000000000,2000000000,2000000000]", "{}", "which makes a cube of more than 9E18 cells")]
    [InlineData("[]", "[]", "{}", "a.json, value: 2 cells. Expected 1, as size says.")]
    [InlineData("[1]", "[2]", "{}", "a.json, id[0]: the number 1. Expected a text.")]
    [InlineData("[\" \"]", "[2]", "{}", "a.json, id: the dimension id \" \".")]
    [InlineData("[\"x\",\"X\"]", "[1,2]", "{}", "a.json, id: the dimension id \"x\" for the second time. Expected ids that differ by more than case.")]
    [InlineData("[\"x\",\"y\"]", "[2]", "{}", "a.json, id: 2 dimension ids. Expected 1, as many as size [2] has.")]
    [InlineData("[\"x\"]", "[2]", "{}", "a.json, dimension: no dimension \"x\". Expected one for each id: x.")]
    [InlineData("[\"x\"]", "[2]", "{\"x\":{},\"y\":{}}", "a.json, dimension: the dimension \"y\", which is not among the ids. Expected only x.")]
    [InlineData("[\"x\"]", "[2]", "{\"x\":{}}", "a.json, dimension.x.category: no index. Expected an index of 2 codes")]
    [InlineData("[\"x\"]", "[2]", "{\"x\":[]}", "a.json, dimension.x: an array. Expected an object that describes the dimension.")]
    [InlineData("[\"x\"]", "[2]", "{\"x\":{\"category\":{\"index\":[\"a\",\"a\"]}}}", "a.json, dimension.x.category.index: the code \"a\" for the second time.")]
    [InlineData("[\"x\"]", "[2]", "{\"x\":{\"category\":{\"index\":{\"a\":0,\"b\":0}}}}", "a.json, dimension.x.category.index.b: the position 0, which a has too.")]
    [InlineData("[\"x\"]", "[2]", "{\"x\":{\"category\":{\"index\":{\"a\":0,\"b\":-1}}}}", "a.json, dimension.x.category.index.b: the position -1. Expected 0 to 1")]
    [InlineData("[\"x\"]", "[2]", "{\"x\":{\"category\":{\"index\":{\"a\":0,\"b\":\"1\"}}}}", "a.json, dimension.x.category.index.b: the text \"1\". Expected a position")]
    [InlineData("[\"x\"]", "[2]", "{\"x\":{\"category\":{\"index\":\"a\"}}}", "a.json, dimension.x.category.index: the text \"a\". Expected an array of codes")]
    [InlineData("[\"x\"]", "[2]", "{\"x\":{\"category\":{\"index\":[\"a\",\"b\"],\"label\":[\"A\"]}}}", "a.json, dimension.x.category.label: an array.")]
    public void Read_FaultyDescription_NamesPathExpectationAndFound(string id, string size, string dimension, string sentence) =>
        ShouldRefuse($$"""{"id":{{id}},"size":{{size}},"dimension":{{dimension}},"value":[1,2]}""", sentence);

    [Theory]
    [InlineData("", "a.json: an empty file of 0 bytes.")]
    [InlineData(" \n ", "a.json: an empty file of 3 bytes.")]
    [InlineData("hello", "a.json: not JSON at the start, at byte 0, line 1: hello.")]
    [InlineData("[1]", "a.json: an array. Expected a JSON-stat document")]
    [InlineData("{\"id\":[\"x\"],\"size\":[2],\"value\":[1,2", "a.json, value[0]: the document ends after value[0], at byte 35, in the middle.")]
    [InlineData("{\"id\":[\"x\"],\"size\":[2],\"value\":[1,NaN]}", "a.json, value[0]: not JSON after value[0], at byte 34, line 1: NaN]}")]
    [InlineData("{\"id\":[\"x\"],\n\"size\":[2]} trailing", "not JSON")]
    [InlineData("{\"id\":[\"x\"],\"label\":\"\\uD800\"}", "a.json, label: an escape such as")]
    [InlineData("<!DOCTYPE html><html><head><title>404 - File or directory not found.</title>", "a.json: an HTML page titled \"404 - File or directory not found.\".")]
    [InlineData("<?xml version=\"1.0\"?><a/>", "a.json: markup that starts with <?xml")]
    [InlineData("{\"error\":\"Too many values selected\"}", "a.json, error: the statistics bank's error \"Too many values selected\".")]
    [InlineData("{\"type\":\"Parameter error\",\"title\":\"Non-existent value\",\"status\":400}", "a.json, title: the statistics bank's error \"Non-existent value\" with status 400.")]
    [InlineData("{\"query\":[],\"response\":{\"format\":\"json-stat2\"}}", "a.json, query: a PxWebApi 1 query.")]
    [InlineData("{\"title\":\"x\",\"variables\":[]}", "a.json, variables: PxWebApi 1's description of a table")]
    [InlineData("{\"version\":\"2.0\",\"class\":\"collection\",\"link\":{\"item\":[]}}", "a.json: a collection with links only. Expected one dataset.")]
    public void Read_SomethingElse_SaysWhatItIs(string content, string sentence) => ShouldRefuse(content, sentence);

    [Fact]
    public void Read_Latin1_NamesTheByteAndTheEncoding() => ShouldRefuse(
        Encoding.Latin1.GetBytes("{\"label\":\"År\"}"),
        "byte 0xC5 at byte 10, line 1, is not UTF-8; the file looks like ISO-8859-1, where it is \"Å\"");

    [Fact]
    public void Read_CutInTheMiddleOfACharacter_IsTruncated() =>
        ShouldRefuse(Encoding.UTF8.GetBytes("{\"label\":\"Å")[..^1], "the document ends after label, at byte 10");

    [Fact]
    public void Read_Utf16_IsRefused() => ShouldRefuse([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")], "text in UTF-16");

    [Theory]
    [InlineData("[")]
    [InlineData("{\"dimension\":{\"x\":{\"category\":")]
    [InlineData("{\"extension\":")]
    public void Read_DepthBomb_IsRefused(string level) =>
        ShouldRefuse("{\"extension\":" + string.Concat(Enumerable.Repeat(level, 100_000)), "more than 64 levels of nesting");

    [Fact]
    public void Read_SparseValueOfAnEnormousCube_IsRefusedBeforeItFillsTheMemory() => ShouldRefuse(
        """{"id":["x"],"size":[2000000000],"dimension":{"x":{}},"status":"x","value":{"0":1}}""",
        "a.json, value: values for a cube of 2000000000 cells, as size says. Expected at most 20000000 cells");

    [Fact]
    public void Read_BundleOfTwo_IsRefusedByTheReaderOfOne()
    {
        const string One = """{"value":[1],"dimension":{"id":["x"],"size":[1],"x":{}}}""";
        ShouldRefuse($$"""{"a":{{One}},"b":{{One}}}""", "a.json: 2 datasets. Expected one dataset.");
    }

    [Fact]
    public void Read_FaultInABundle_NamesTheDataset() => ShouldRefuse(
        """{"dataset":{"value":[1],"dimension":{"id":["x"],"size":[1],"x":{"category":{"index":{"a":1}}}}}}""",
        "a.json, dataset.dimension.x.category.index.a: the position 1. Expected 0 to 0");

    [SharedFact]
    public void Read_ErrorBodiesOfVersion1_AreQuoted()
    {
        using var bodies = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "ssb-errors", "v1_error_bodies.json")));
        foreach (var body in bodies.RootElement.EnumerateObject())
            ShouldRefuse(body.Value.GetRawText(), $"\"{body.Value.GetProperty("error").GetString()}\"");
    }

    [SharedFact]
    public void Read_ErrorBodiesOfVersion2_AreQuoted()
    {
        using var probe = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "ssb-errors", "v2_error_probe_2026-04-25.json")));
        foreach (var error in probe.RootElement.GetProperty("errors").EnumerateArray())
        {
            var body = error.GetProperty("snippet").GetString()!;
            using var parsed = JsonDocument.Parse(body);
            ShouldRefuse(body, $"\"{parsed.RootElement.GetProperty("title").GetString()}\" with status {parsed.RootElement.GetProperty("status")}");
        }
    }

    private static void ShouldRefuse(string content, string sentence) => ShouldRefuse(Encoding.UTF8.GetBytes(content), sentence);

    private static void ShouldRefuse(byte[] content, string sentence) =>
        Should.Throw<SourceFormatException>(() => JsonStatReader.Read(content, "a.json")).Message.ShouldContain(sentence, Case.Sensitive);
}
