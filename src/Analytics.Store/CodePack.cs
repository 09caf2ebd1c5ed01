using System.Globalization;

namespace Analytics.Store;

/// <summary>Several code columns side by side in one whole number, since a column of the table costs for each row whatever its width.</summary>
internal sealed class CodePack(string column)
{
    /// <summary>Rows that are packed at a time.</summary>
    public const int Chunk = 4096;

    // The sign bit stays free.
    private const int Capacity = 63;

    private readonly List<(CodeLoader Loader, int Shift, int Bits)> members = [];
    private readonly long[] keys = new long[Chunk];
    private int used;

    /// <summary>The column of the table.</summary>
    public string Column { get; } = column;

    /// <summary>Whether a member's codes no longer fit the bits that it has here.</summary>
    public bool IsOutgrown => members.Any(m => m.Loader.Bits > m.Bits);

    public static List<CodePack> For(IEnumerable<CodeLoader> loaders)
    {
        var packs = new List<CodePack>();
        foreach (var loader in loaders)
        {
            if (packs.Count == 0 || packs[^1].used + loader.Bits > Capacity)
                packs.Add(new CodePack(string.Create(CultureInfo.InvariantCulture, $"p{packs.Count}")));
            packs[^1].Add(loader);
        }

        return packs;
    }

    /// <summary>The numbers of some of the batch's rows, in an array that the next call fills again.</summary>
    public long[] Pack(int start, int count)
    {
        var rows = keys.AsSpan(0, count);
        rows.Clear();
        foreach (var (loader, shift, _) in members)
            loader.AddTo(rows, start, shift);
        return keys;
    }

    /// <summary>Each member and, as SQL, its number in the table: 0 for null, else the code's place from 1.</summary>
    public IEnumerable<(ColumnLoader Loader, string Number)> Numbers() =>
        members.Select(m => ((ColumnLoader)m.Loader, string.Create(CultureInfo.InvariantCulture, $"({Column} >> {m.Shift}) & {(1L << m.Bits) - 1}")));

    private void Add(CodeLoader loader)
    {
        members.Add((loader, used, loader.Bits));
        used += loader.Bits;
    }
}
