namespace Analytics.Analysis.Disclosure;

/// <summary>What hidden cells can be at least and at most. Sums are followed once upwards and once downwards; in a forest that is exact, and elsewhere never too narrow.</summary>
internal static class ForestBounds
{
    /// <param name="system">The relations.</param>
    /// <param name="quantity">What adds up.</param>
    /// <param name="isHidden">Which cells others do not know.</param>
    public static (double[] Low, double[] High) Of(CellSystem system, Quantity quantity, bool[] isHidden)
    {
        var (low, high) = ((double[])quantity.Low.Clone(), (double[])quantity.High.Clone());
        for (var i = 0; i < low.Length; i++)
        {
            if (!isHidden[i])
                low[i] = high[i] = quantity.Values[i];
        }

        if (system.IsForest)
        {
            foreach (var r in system.Upwards)
                Up(system.Relations[r], low, high, isHidden);
            for (var i = system.Upwards.Count - 1; i >= 0; i--)
                Down(system.Relations[system.Upwards[i]], low, high, isHidden);
            return (low, high);
        }

        // Each round can only narrow; a few find what is gross, and linear programming the rest.
        for (var round = 0; round < 3; round++)
        {
            foreach (var relation in system.Relations)
            {
                Up(relation, low, high, isHidden);
                Down(relation, low, high, isHidden);
            }
        }

        return (low, high);
    }

    private static void Up((int Total, int[] Parts) relation, double[] low, double[] high, bool[] isHidden)
    {
        if (!isHidden[relation.Total])
            return;
        var (least, most) = Sums(relation.Parts, low, high);
        Narrow(relation.Total, least, most, low, high);
    }

    private static void Down((int Total, int[] Parts) relation, double[] low, double[] high, bool[] isHidden)
    {
        // Each part is narrowed by the others as they were before.
        var (least, most) = Sums(relation.Parts, low, high);
        foreach (var part in relation.Parts)
        {
            if (isHidden[part])
                Narrow(part, low[relation.Total] - (most - high[part]), high[relation.Total] - (least - low[part]), low, high);
        }
    }

    private static (double Low, double High) Sums(int[] parts, double[] low, double[] high)
    {
        var (least, most) = (0.0, 0.0);
        foreach (var part in parts)
        {
            least += low[part];
            most += high[part];
        }

        return (least, most);
    }

    private static void Narrow(int cell, double least, double most, double[] low, double[] high)
    {
        low[cell] = Math.Max(low[cell], least);
        high[cell] = Math.Min(high[cell], most);
    }
}
