namespace Analytics.Analysis.Disclosure;

/// <summary>One thing that others can look at: the table itself, what lies between it and an earlier publication, or all publications together.</summary>
/// <param name="System">The relations of its figures.</param>
/// <param name="Names">The figures' names.</param>
/// <param name="CellOf">For each figure the cell of the table whose showing tells it, or −1.</param>
/// <param name="HiddenThen">Figures that no earlier publication tells.</param>
/// <param name="IsDifference">Whether a figure is known only when it is shown now and was shown then, as what lies in between; else either suffices.</param>
/// <param name="IsSensitive">Figures that must not be known.</param>
/// <param name="Quantities">What adds up, for bounds; none when only exact solutions are sought.</param>
internal sealed record TableLayer(CellSystem System, IReadOnlyList<string> Names, int[] CellOf, bool[] HiddenThen, bool IsDifference, bool[] IsSensitive, IReadOnlyList<Quantity> Quantities)
{
    /// <summary>Figures that others do not know when these cells are hidden now.</summary>
    public bool[] Hidden(bool[] isHidden)
    {
        var hidden = new bool[Names.Count];
        for (var i = 0; i < hidden.Length; i++)
        {
            var isHiddenNow = CellOf[i] < 0 || isHidden[CellOf[i]];
            hidden[i] = IsDifference ? isHiddenNow || HiddenThen[i] : isHiddenNow && HiddenThen[i];
        }

        return hidden;
    }

    /// <summary>What of the hidden cells others can work out or come too close to; the first of each cell.</summary>
    /// <param name="isHidden">Cells that are hidden now.</param>
    public List<(AuditFinding Finding, int Figure)> Audit(bool[] isHidden)
    {
        var hidden = Hidden(isHidden);
        var findings = new Dictionary<int, AuditFinding>();
        var widest = new double[hidden.Length];
        foreach (var quantity in Quantities)
        {
            var (low, high) = ForestBounds.Of(System, quantity, hidden);
            if (!System.IsForest && !IsTooNarrow(quantity, low, high, hidden))
                Sharpen(quantity, hidden, low, high);
            for (var i = 0; i < hidden.Length; i++)
            {
                if (!hidden[i] || !Matters(i))
                    continue;
                var width = high[i] - low[i];
                widest[i] = Math.Max(widest[i], width);
                var isTooNear = width < quantity.Least[i] - Quantity.Tolerance || (quantity.Revealing is { } whole && low[i] >= whole[i] - Quantity.Tolerance);
                if (isTooNear && !findings.ContainsKey(i))
                    findings[i] = new AuditFinding(Names[i], width < Quantity.Tolerance, quantity.Name, low[i], high[i]);
            }
        }

        for (var i = 0; i < hidden.Length; i++)
        {
            if (hidden[i] && Matters(i) && widest[i] < Quantity.Tolerance && Quantities.Count > 0)
                findings.TryAdd(i, new AuditFinding(Names[i], true, "", double.NaN, double.NaN));
        }

        foreach (var solved in Elimination.Solved(System, hidden).Where(Matters))
            findings.TryAdd(solved, new AuditFinding(Names[solved], true, "", double.NaN, double.NaN));
        return [.. findings.OrderBy(f => f.Key).Select(f => (f.Value, f.Key))];
    }

    /// <summary>In the table itself no hidden cell may follow; elsewhere that nothing came in between, or what was safe then, is no secret.</summary>
    private bool Matters(int figure) => IsSensitive[figure] || (!IsDifference && Quantities.Count > 0);

    private static bool IsTooNarrow(Quantity quantity, double[] low, double[] high, bool[] hidden)
    {
        for (var i = 0; i < hidden.Length; i++)
        {
            if (hidden[i] && high[i] - low[i] < quantity.Least[i] - Quantity.Tolerance)
                return true;
        }

        return false;
    }

    private void Sharpen(Quantity quantity, bool[] hidden, double[] low, double[] high)
    {
        foreach (var component in LinearBounds.Components(System, hidden))
        {
            var bounds = LinearBounds.Of(System, quantity, hidden, component);
            foreach (var cell in component)
                (low[cell], high[cell]) = bounds.Range(cell);
        }
    }
}
