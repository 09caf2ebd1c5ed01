namespace Analytics.Analysis.Editing;

/// <summary>Holds totals against their parts, and looks for the line that is wrong.</summary>
public static class SumFinder
{
    /// <summary>Tests one sum.</summary>
    /// <param name="total">The total.</param>
    /// <param name="parts">Every part.</param>
    /// <param name="tolerance">Largest difference that rounding explains, in the lines' unit.</param>
    /// <param name="decimals">Decimals as published.</param>
    /// <returns>Null where the sum holds.</returns>
    public static BrokenSum? Test(SumLine total, IReadOnlyList<SumLine> parts, double tolerance, int decimals)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(parts);
        var computed = parts.Sum(p => p.Sign * p.Value);
        var difference = total.Value - computed;

        // A sum of decimals is off by what a double cannot hold, which is far below any unit that is published.
        if (Math.Abs(difference) <= tolerance + 1e-6)
            return null;
        var mended = parts.Select(p => (Line: p, Right: p.Value + p.Sign * difference))
            .Append((Line: total, Right: computed))
            .SelectMany(m => Slips(m.Line, m.Right, tolerance, decimals))
            .ToList();
        return mended is [var only]
            ? new BrokenSum(total, computed, only.Line, only.Kind, only.Likely)
            : new BrokenSum(total, computed, null, null, null);
    }

    private static IEnumerable<(SumLine Line, SuspicionKind Kind, double Likely)> Slips(SumLine line, double right, double tolerance, int decimals)
    {
        if (UnitSlips.Factors.Any(f => line.Value != 0 && Math.Abs(line.Value / f - right) <= Math.Max(tolerance, f < 1 ? Math.Pow(10, -decimals) / 2 / f : 0) + 1e-6 && line.Value / f != 0))
            yield return (line, SuspicionKind.Unit, right);
        else if (DigitSwaps.Of(line.Value, decimals).Any(s => Math.Abs(s - right) <= tolerance + 1e-6))
            yield return (line, SuspicionKind.Digits, right);
    }
}
