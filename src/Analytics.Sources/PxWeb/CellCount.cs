namespace Analytics.Sources.PxWeb;

/// <summary>Counts cells of cubes of any size.</summary>
internal static class CellCount
{
    /// <summary>The product of the sizes, or the largest number where it is larger: a whole table with many variables can be.</summary>
    public static long Of(IEnumerable<int> sizes)
    {
        var cells = 1L;
        foreach (var size in sizes)
            cells = size != 0 && cells > long.MaxValue / size ? long.MaxValue : cells * size;
        return cells;
    }
}
