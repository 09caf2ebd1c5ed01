namespace Analytics.Analysis.Disclosure;

/// <summary>A cell of a table that is to be published.</summary>
/// <param name="Key">A name that no other cell of the table has.</param>
/// <param name="Count">Persons behind it: of whom the mean or distribution is, or the number itself.</param>
public sealed record DisclosureCell(string Key, int Count)
{
    /// <summary>For means: the sum of the persons' scores.</summary>
    public double Sum { get; init; }

    /// <summary>For distributions: answers in each category.</summary>
    public IReadOnlyList<int> Categories { get; init; } = [];

    /// <summary>Whether every person gave the same answer.</summary>
    public bool AreAllEqual { get; init; }

    /// <summary>Whether others know the figure already, so that hiding it would protect nobody.</summary>
    public bool IsKnown { get; init; }

    /// <summary>What the cell would say beside its count: the mean, or 0 for other tables.</summary>
    internal double Value => Count == 0 ? 0 : Sum / Count;
}
