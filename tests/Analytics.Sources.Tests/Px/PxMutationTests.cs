using System.Text;
using Analytics.Core;
using Analytics.Sources.Px;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Px;

public sealed class PxMutationTests
{
    private static readonly string[] Tokens = ["\"", ";", "=", ",", "(", ")", "[", "]", "\".\"", "\"-\"", "DATA=", "VALUES", "KEYS", "-1", "1e999", "NaN", "TLIST(", "\0", "\u001A", "99999999999", "CODEPAGE=\"utf-8\";"];

    [Fact]
    public void Read_MutatedOwnFile_IsReadOrRefusedWithASentence() => Mutate([PxFile.Latin1(PxFile.Small)], 1302);

    [SharedFact]
    public void Read_MutatedRealFiles_AreReadOrRefusedWithASentence() =>
        Mutate([.. Directory.GetFiles(SharedFolder.Combine("real", "px")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)], 1301);

    private static void Mutate(byte[][] seeds, int seed)
    {
        var rounds = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 20_000 : 300;
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < rounds; round++)
        {
            var bytes = Mutated(seeds[round % seeds.Length], random);
            try
            {
                var dataset = PxReader.Read(bytes, "mutated.px");
                dataset.ToBatches().Sum(b => (long)b.Rows).ShouldBe(dataset.CellCount);
            }
            catch (SourceFormatException refusal)
            {
                refusal.Message.ShouldStartWith("mutated.px");
                refused++;
            }
        }

        refused.ShouldBeInRange(rounds / 4, rounds - 1);
    }

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var edits = random.Next(1, 4); edits > 0 && bytes.Count > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.Latin1.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                case 3:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }
}
