using System.Text;
using Analytics.Sources.JsonStat;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.JsonStat;

public sealed class JsonSnifferTests
{
    [Theory]
    [InlineData("", JsonDocumentKind.Empty)]
    [InlineData(" \r\n\t", JsonDocumentKind.Empty)]
    [InlineData("\uFEFF{\"class\":\"dataset\",\"value\":[1],\"dimension\":{}}", JsonDocumentKind.Dataset)]
    [InlineData("{\"dimension\":{},\"value\":[ ]}", JsonDocumentKind.MetadataAnswer)]
    [InlineData("{\"class\":\"dataset\",\"href\":\"x\"}", JsonDocumentKind.Dataset)]
    [InlineData("{\"class\":\"collection\"}", JsonDocumentKind.Collection)]
    [InlineData("{\"class\":\"dimension\",\"category\":{}}", JsonDocumentKind.DimensionOnly)]
    [InlineData("{\"any\":{\"value\":[],\"dimension\":{}}}", JsonDocumentKind.Bundle)]
    [InlineData("{\"query\":[],\"response\":{}}", JsonDocumentKind.V1Query)]
    [InlineData("{\"title\":\"x\",\"variables\":[]}", JsonDocumentKind.V1Metadata)]
    [InlineData("{\"error\":\"Parameter error\"}", JsonDocumentKind.V1Error)]
    [InlineData("{\"type\":\"Parameter error\",\"title\":\"x\",\"status\":400}", JsonDocumentKind.V2Error)]
    [InlineData("\n<html></html>", JsonDocumentKind.HtmlPage)]
    [InlineData("<!DOCTYPE HTML>", JsonDocumentKind.HtmlPage)]
    [InlineData("<a/>", JsonDocumentKind.NotJson)]
    [InlineData("kommunenr,year", JsonDocumentKind.NotJson)]
    [InlineData("{\"a\":NaN}", JsonDocumentKind.NotJson)]
    [InlineData("{} {}", JsonDocumentKind.NotJson)]
    [InlineData("{\"a\":[1,2", JsonDocumentKind.Truncated)]
    [InlineData("{\"a\":\"b", JsonDocumentKind.Truncated)]
    [InlineData("[[1]", JsonDocumentKind.Truncated)]
    [InlineData("[1]", JsonDocumentKind.OtherJson)]
    [InlineData("{\"a\":1}", JsonDocumentKind.OtherJson)]
    public void Sniff_Content_GivesItsKind(string content, JsonDocumentKind kind) => JsonSniffer.Sniff(Encoding.UTF8.GetBytes(content)).ShouldBe(kind);

    [SharedTheory]
    [InlineData("ssb-jsonstat2/strand/13542.json", JsonDocumentKind.Dataset)]
    [InlineData("ssb-jsonstat2/strand/13542.query.json", JsonDocumentKind.V1Query)]
    [InlineData("ssb-jsonstat1-legacy/09220_kindergartens.json", JsonDocumentKind.Bundle)]
    [InlineData("ssb-jsonstat1-legacy/09220_v1_metadata.json", JsonDocumentKind.V1Metadata)]
    [InlineData("ssb-jsonstat1-legacy/v1_query_all_item_top.json", JsonDocumentKind.V1Query)]
    [InlineData("jsonstat-samples/pyjstat/QS104EW.json", JsonDocumentKind.Bundle)]
    [InlineData("jsonstat-samples/pyjstat/dimension.json", JsonDocumentKind.DimensionOnly)]
    [InlineData("jsonstat-samples/rjstat/collection.json", JsonDocumentKind.Collection)]
    [InlineData("jsonstat-samples/rjstat/notjsonstat.json", JsonDocumentKind.OtherJson)]
    [InlineData("pxwebapi-v2-shapes/scb/TAB6471_metadata.json", JsonDocumentKind.MetadataAnswer)]
    [InlineData("pxwebapi-v2-shapes/scb/tables.json", JsonDocumentKind.OtherJson)]
    [InlineData("klass/131_codesAt_2026-01-01.json", JsonDocumentKind.OtherJson)]
    [InlineData("population/07459_by_age_2021_raw.csv", JsonDocumentKind.NotJson)]
    public void Sniff_RealFile_GivesItsKind(string file, JsonDocumentKind kind) =>
        JsonSniffer.Sniff(File.ReadAllBytes(SharedFolder.Combine(["real", .. file.Split('/')]))).ShouldBe(kind);
}
