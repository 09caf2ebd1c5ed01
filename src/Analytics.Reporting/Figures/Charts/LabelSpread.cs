namespace Analytics.Reporting.Figures.Charts;

/// <summary>Moves labels apart along one axis, as little as possible, so that none covers another.</summary>
internal static class LabelSpread
{
    /// <summary>Distance between the middles of two one-line labels, pixels.</summary>
    public const double Line = 17;

    /// <summary>Height of a label of two lines, pixels.</summary>
    public const double TwoLines = 40;

    /// <summary>Positions in the order given: each label keeps half its own height and half its neighbour's between middles, and stays between the ends when they have room.</summary>
    public static double[] Place(IReadOnlyList<(double Wanted, double Height)> labels, double low, double high)
    {
        var order = Enumerable.Range(0, labels.Count).OrderBy(i => labels[i].Wanted).ThenBy(i => i).ToArray();
        var placed = new double[labels.Count];
        var groups = new List<(double Middle, double Height, List<int> Members)>();
        foreach (var index in order)
        {
            (double Middle, double Height, List<int> Members) group = (labels[index].Wanted, labels[index].Height, [index]);
            while (groups.Count > 0 && groups[^1].Middle + (groups[^1].Height / 2) > group.Middle - (group.Height / 2))
            {
                var below = groups[^1];
                groups.RemoveAt(groups.Count - 1);
                var members = below.Members.Concat(group.Members).ToList();
                var height = below.Height + group.Height;
                group = (MiddleOf(members, labels), height, members);
            }

            group.Middle = Clamp(group.Middle, group.Height, low, high);
            groups.Add(group);
        }

        foreach (var (middle, height, members) in groups)
        {
            var at = middle - (height / 2);
            foreach (var member in members)
            {
                placed[member] = at + (labels[member].Height / 2);
                at += labels[member].Height;
            }
        }

        return placed;
    }

    private static double MiddleOf(List<int> members, IReadOnlyList<(double Wanted, double Height)> labels)
    {
        var total = members.Sum(m => labels[m].Height);
        var offset = -total / 2;
        var sum = 0.0;
        foreach (var member in members)
        {
            sum += labels[member].Wanted - (offset + (labels[member].Height / 2));
            offset += labels[member].Height;
        }

        return sum / members.Count;
    }

    private static double Clamp(double middle, double height, double low, double high) =>
        height > high - low ? (low + high) / 2 : Math.Min(Math.Max(middle, low + (height / 2)), high - (height / 2));
}
