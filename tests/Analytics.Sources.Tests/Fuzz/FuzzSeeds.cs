using System.IO.Compression;
using System.Text;
using Analytics.Sources.Tests.Px;
using Analytics.Testing;

namespace Analytics.Sources.Tests.Fuzz;

/// <summary>Small whole documents with invented content, in every shape that a format has.</summary>
internal static class FuzzSeeds
{
    public static IReadOnlyList<byte[]> JsonStat2 =>
    [
        Utf8("""
            {"class":"dataset","version":"2.0","label":"99001: Oppdikt","source":"Oppdiktet","updated":"2026-03-15T07:00:00Z","id":["Region","ContentsCode","Tid"],"size":[2,1,2],
            "dimension":{"Region":{"label":"region","category":{"index":{"9901":0,"9902":1},"label":{"9901":"Fjellvik","9902":"Sørdal"}},"extension":{"elimination":true}},
            "ContentsCode":{"label":"innhold","category":{"index":["A"],"label":{"A":"Personer"},"unit":{"A":{"base":"personer","decimals":0}}}},"Tid":{"label":"år","category":{"index":{"2024":0,"2025":1},"label":{"2024":"2024","2025":"2025"}}}},
            "value":[10,null,30.5,-4],"status":{"1":":"},"role":{"geo":["Region"],"metric":["ContentsCode"],"time":["Tid"]},"extension":{"px":{"tableid":"99001"}}}
            """),
        Utf8("""
            {"class":"dataset","version":"2.0","id":["a","b"],"size":[3,2],"value":{"0":1,"5":2.25},"status":["e",null,null,".","..","-"],"dimension":{"a":{"category":{"index":["x","y","z"],"child":{"x":["y"]}}},"b":{"category":{"index":{"p":1,"q":0}}}}}
            """),
        Utf8("""
            {"class":"collection","version":"2.0","link":{"item":[{"class":"dataset","label":"i","id":["a"],"size":[1],"dimension":{"a":{"category":{"label":{"x":"X"}}}},"value":[7]},{"class":"dataset","href":"https://example.no/b.json"}]}}
            """),
        Sample("ssb", "07459-landet.json"),
        Sample("ssb", "2026-06", "12235.json"),
    ];

    public static IReadOnlyList<byte[]> JsonStat1 =>
    [
        Utf8("""
            {"dataset":{"label":"Oppdikt","source":"Oppdiktet","updated":"2015-06-15T08:00:00Z","value":[1,2,null,4],"status":{"2":".."},"dimension":{"id":["Region","Tid"],"size":[2,2],"role":{"time":["Tid"],"geo":["Region"]},
            "Region":{"label":"region","category":{"index":{"9901":0,"9902":1},"label":{"9901":"Fjellvik","9902":"Sørdal"}}},"Tid":{"label":"år","category":{"index":{"2013":0,"2014":1},"label":{"2013":"2013","2014":"2014"}}}}}}
            """),
        Utf8("""
            {"one":{"value":{"0":1,"1":2},"dimension":{"id":["a"],"size":[2],"a":{"category":{"index":["x","y"]}}}},"two":{"value":[3],"status":"p","dimension":{"id":["b"],"size":[1],"b":{"category":{"label":{"z":"Z"},"unit":{"z":{"symbol":"%","decimals":1}}}}}}}
            """),
    ];

    public static IReadOnlyList<byte[]> Px =>
    [
        PxFile.Latin1(PxFile.Small),
        Utf8("\uFEFF" + PxFile.Small),
        PxFile.With("DATA=\n10 20\n30 40\n", "KEYS(\"region\")=CODES;\nDATASYMBOL2=\":\";\nDATA=\n\"9902\", 1 \"..\"\n"),
        PxFile.With("DECIMALS=0;", "DECIMALS=1;\nPRECISION(\"region\",\"Fjellvik\")=2;\nLAST-UPDATED=\"20260315 08:00\";\nNOTEX=\"Oppdikt#på to linjer\";\nCONTVARIABLE=\"region\";\nUNITS(\"Fjellvik\")=\"kroner\";"),
        Gzip(PxFile.Latin1(PxFile.Small)),
    ];

    public static IReadOnlyList<byte[]> Delimited =>
    [
        Utf8("Kommune;Navn;År;Verdi\n0301;Oslo;2024;12,5\n9905;\"Lyng\"\"vær; ytre\";2025;-\n9906;Åsdal;;1 234,5\n"),
        Utf8("\uFEFFKommune,Navn,År,Verdi\r\n0301,Oslo,2024,\"1,5\"\r\n9905,Lyngvær,2025,..\r\n"),
        Encoding.Latin1.GetBytes("Kommune\tNavn\tÅr\tVerdi\n9905\tLyngvær\t2024\t7\n"),
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Kommune;Navn;År;Verdi\n9905;Lyngvær;2024;7\n")],
        Gzip(Utf8("Kommune;Navn;År;Verdi\n9905;Lyngvær;2024;7\n")),
    ];

    public static byte[] Scores => Sample("kommunekompasset", "compass_scores.csv");

    public static IReadOnlyList<byte[]> Workbooks =>
    [
        Workbook.ToBytes(CompressionLevel.NoCompression),
        Workbook.ToBytes(),
        new FictionalWorkbook().Sheet("Skjult", [["Om"]], hidden: true).Sheet("Tall", [["Kommune", "Navn", "År", "Verdi"], ["9905", null, 2024, 1e3]]).ToBytes(),
    ];

    public static IReadOnlyList<byte[]> OldWorkbooks => [.. new[] { true, false }.Select(s => FictionalOldWorkbook.Write("Tall", [["Kommune", "Navn", "År", "Verdi"], [301, "Oslo", 2024, 12.5], ["9905", "Lyngvær", null, -3]], s))];

    public static byte[] KlassCodes => Utf8("""
        {"codes":[{"code":"9901","parentCode":null,"level":"1","name":"Fjellvik","shortName":"","presentationName":"","validFrom":"2020-01-01","validTo":null,"validFromInRequestedRange":"2024-01-01","validToInRequestedRange":null,"notes":""},{"code":"9999","level":"1","name":"Uoppgitt"}]}
        """);

    public static byte[] KlassChanges => Utf8("""
        {"codeChanges":[{"oldCode":"9903","oldName":"Ytre","newCode":"9901","newName":"Fjellvik","changeOccurred":"2020-01-01"},{"oldCode":null,"newCode":"9902","newName":"Sørdal","changeOccurred":"2024-01-01"}]}
        """);

    public static byte[] KlassPairs => Utf8("""
        {"name":"Kommune til fylke","source":"Kommuner","target":"Fylker","correspondenceItems":[{"sourceCode":"9901","sourceName":"Fjellvik","targetCode":"99","targetName":"Oppdikt","validFrom":"2024-01-01","validTo":null}],"correspondenceMaps":[{"sourceCode":"9901","sourceName":"Fjellvik","targetCode":null}]}
        """);

    public static byte[] DescriptionV2 => Utf8("""
        {"version":"2.0","class":"dataset","label":"99001: Oppdikt","updated":"2026-03-15T07:00:00Z","id":["Region","ContentsCode","Tid"],"size":[2,1,2],"role":{"time":["Tid"],"geo":["Region"],"metric":["ContentsCode"]},
        "dimension":{"Region":{"label":"region","category":{"index":{"9901":1,"9902":0},"label":{"9901":"Fjellvik","9902":"Sørdal"}},"extension":{"elimination":true,"codelists":[{"id":"agg_A","label":"A","type":"Aggregation"}]}},
        "ContentsCode":{"label":"innhold","category":{"label":{"A":"Personer"}}},"Tid":{"label":"år","category":{"index":["2024","2025"],"label":{"2024":"2024","2025":"2025"}}}},"extension":{"discontinued":false},"value":[]}
        """);

    public static byte[] DescriptionV1 => Utf8("""
        {"title":"99001: Oppdikt","variables":[{"code":"Region","text":"region","values":["9901","9902"],"valueTexts":["Fjellvik","Sørdal"],"elimination":true},{"code":"Tid","text":"år","values":["2024"],"valueTexts":["2024"],"time":true}]}
        """);

    public static byte[] Configuration => Utf8("""{"apiVersion":"2.0","maxDataCells":800000,"maxCallsPerTimeWindow":30,"timeWindow":60,"languages":[{"id":"no","label":"Norsk"}]}""");

    public static byte[] CodeList => Utf8("""{"id":"agg_A","label":"A","type":"Aggregation","values":[{"code":"F-99","label":"Oppdikt","valueMap":["9901","9902"]},{"code":"F-98"}]}""");

    private static FictionalWorkbook Workbook => new FictionalWorkbook().Sheet(
        "Tall", [["Kommune", "Navn", "År", "Verdi"], [301, "Oslo", 2024, 12.5], [null, new DateTime(2025, 3, 1), 2025, 7], ["9906", true, null, "8,5"]], ["A2:A3"]);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Sample(params string[] path) => File.ReadAllBytes(RepositoryFolder.Combine(["data-samples", .. path]));

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
