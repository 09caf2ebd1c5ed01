using System.Text;
using Analytics.Core;
using Analytics.Sources.JsonStat;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Sources.Tests.JsonStat;

public sealed class JsonStatMutationTests
{
    private static readonly string[] Tokens =
    [
        "null", "[]", "{}", "-1", "1e999", "NaN", "\"\"", "\"value\"", "\"id\"", "\"size\"", "true", "\\", "\"", "[", "]", "{", "}", ",", ":", "99999999999", "0",
        "\"dimension\":", "\"status\":\".\",", "\uFFFD",
    ];

    [SharedFact]
    public void ReadAll_MutatedDocuments_AreReadOrRefusedWithASentence()
    {
        string[] files =
        [
            "ssb-jsonstat2/strand/07459.json", "ssb-jsonstat2/multi-region/08655_2021.json", "ssb-jsonstat2/pxwebapi-v2/12134_3kommuner_v2_GET.json",
            "ssb-jsonstat1-legacy/09220_kindergartens.json", "jsonstat-samples/rjstat/collection.json", "jsonstat-samples/rjstat/bundle.json",
            "jsonstat-samples/rjstat/oecd.json", "jsonstat-samples/pyjstat/ons.json", "jsonstat-samples/eurostat/nama_10_gdp.json",
        ];
        var seeds = files.Select(f => File.ReadAllBytes(SharedFolder.Combine(["real", .. f.Split('/')]))).ToArray();
        var rounds = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 20_000 : 500;
        var random = new Random(1130);
        var refused = 0;

        for (var round = 0; round < rounds; round++)
        {
            var document = Mutate(seeds[round % seeds.Length], random);
            try
            {
                foreach (var dataset in JsonStatReader.ReadAll(document, "mutated.json"))
                    dataset.ToBatches().Sum(b => (long)b.Rows).ShouldBe(dataset.IsMetadataOnly ? 0 : dataset.CellCount);
            }
            catch (SourceFormatException refusal)
            {
                refusal.Message.ShouldStartWith("mutated.json");
                refused++;
            }

            JsonSniffer.Sniff(document);
        }

        refused.ShouldBeInRange(rounds / 4, rounds - 1);
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var document = seed.ToList();
        for (var edits = random.Next(1, 4); edits > 0 && document.Count > 0; edits--)
        {
            var at = random.Next(document.Count);
            switch (random.Next(6))
            {
                case 0:
                    document.RemoveRange(at, document.Count - at);
                    break;
                case 1:
                    document[at] = (byte)random.Next(256);
                    break;
                case 2:
                    document.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                case 3:
                    document.RemoveRange(at, Math.Min(random.Next(1, 30), document.Count - at));
                    break;
                case 4:
                    document.InsertRange(at, document.GetRange(at, Math.Min(random.Next(1, 60), document.Count - at)));
                    break;
                default:
                    ReplaceNumber(document, at, random);
                    break;
            }
        }

        return [.. document];
    }

    /// <summary>Changes a number near a place, which keeps the document well-formed and reaches the checks behind the parsing.</summary>
    private static void ReplaceNumber(List<byte> document, int at, Random random)
    {
        var start = document.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
        if (start < 0)
            return;
        document[start] = (byte)('0' + random.Next(10));
        if (random.Next(3) == 0)
            document.InsertRange(start, Encoding.UTF8.GetBytes(random.Next(2) == 0 ? "-" : "9999999"));
    }
}
