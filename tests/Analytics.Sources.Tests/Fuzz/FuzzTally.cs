using System.Globalization;

namespace Analytics.Sources.Tests.Fuzz;

/// <summary>What became of the spoilt documents of a format.</summary>
internal sealed record FuzzTally(string Format, int Accepted, int Refused, TimeSpan Elapsed, (TimeSpan Time, int Document) Slowest, (long Bytes, int Document) Hungriest)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Format}: {Accepted + Refused} documents in {Elapsed.TotalSeconds:0.0} s, {Accepted} accepted, {Refused} refused; slowest {Slowest.Time.TotalMilliseconds:0.0} ms (document {Slowest.Document}), most allocated {Hungriest.Bytes / 1e6:0.00} MB (document {Hungriest.Document})");
}
