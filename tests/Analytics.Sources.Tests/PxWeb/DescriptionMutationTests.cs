using System.Text;
using Analytics.Core;
using Analytics.Sources.PxWeb;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

public sealed class DescriptionMutationTests
{
    private const string Marks = "{}[]\",:019-ntx";

    [SharedTheory]
    [InlineData(1, "pxwebapi-v2-shapes/ssb-from-docs/05810_metadata.json")]
    [InlineData(2, "ssb-jsonstat1-legacy/09220_v1_metadata.json")]
    public async Task ReadTable_DamagedDescription_IsReadOrRefusedButNothingElse(int version, string file)
    {
        var whole = await File.ReadAllBytesAsync(SharedFolder.Combine(["real", .. file.Split('/')]));
        var random = new Random(version);
        var refused = 0;
        for (var i = 0; i < 200; i++)
        {
            var body = (byte[])whole.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                body[random.Next(body.Length)] = (byte)Marks[random.Next(Marks.Length)];
            if (!await IsRead(Encoding.Latin1.GetString(body), isVersion1: version == 2))
                refused++;
        }

        refused.ShouldBeInRange(1, 199);
    }

    private static async Task<bool> IsRead(string body, bool isVersion1)
    {
        var clock = new VirtualClock();
        var bank = new ScriptedBank((request, _) => request.RequestUri!.AbsolutePath.Contains("/v2/", StringComparison.Ordinal) == isVersion1
            ? ScriptedBank.Page(System.Net.HttpStatusCode.NotFound)()
            : new HttpResponseMessage { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body)) });
        try
        {
            return (await clock.Run(() => bank.Client(clock, new PxWebOptions { Attempts = 1 }).ReadTableAsync("05810", default))).Variables.Count > 0;
        }
        catch (SourceException)
        {
            return false;
        }
    }
}
