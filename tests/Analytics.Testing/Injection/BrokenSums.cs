using System.Globalization;
using Analytics.Analysis.Editing;

namespace Analytics.Testing.Injection;

/// <summary>Every swap of two digits and every slip of unit in every line of real sums, one at a time.</summary>
/// <param name="Injected">Errors put in.</param>
/// <param name="Found">Sums that were said not to hold.</param>
/// <param name="Located">Of these, those whose wrong line was named.</param>
/// <param name="WronglyLocated">Those of which another line was named.</param>
public sealed record BrokenSums(int Injected, int Found, int Located, int WronglyLocated)
{
    /// <summary>Injects, and looks.</summary>
    /// <param name="sums">Sums that hold.</param>
    public static BrokenSums Of(IReadOnlyList<(SumLine Total, IReadOnlyList<SumLine> Parts)> sums)
    {
        var (injected, found, located, wrongly) = (0, 0, 0, 0);
        foreach (var (total, parts) in sums)
        {
            foreach (var line in parts.Append(total))
            {
                foreach (var wrong in DigitSwaps.Of(line.Value, 0).Concat([line.Value * 1000, line.Value * 10]).Where(w => w != line.Value))
                {
                    injected++;
                    var broken = SumFinder.Test(total == line ? total with { Value = wrong } : total, [.. parts.Select(p => p == line ? p with { Value = wrong } : p)], 0.5, 0);
                    found += broken is null ? 0 : 1;
                    located += broken?.Suspect?.Name == line.Name ? 1 : 0;
                    wrongly += broken?.Suspect is { } other && other.Name != line.Name ? 1 : 0;
                }
            }
        }

        return new BrokenSums(injected, found, located, wrongly);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"sums of Strand 13551: {Found} of {Injected} found, the line named in {100.0 * Located / Injected:0} %, another line in {100.0 * WronglyLocated / Injected:0} %");
}
