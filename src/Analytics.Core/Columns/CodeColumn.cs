namespace Analytics.Core.Columns;

/// <summary>Text from a short list, kept as positions in that list: dimension codes, units, status signs.</summary>
public sealed class CodeColumn : Column
{
    private readonly int[] positions;

    /// <summary>Makes the column over arrays that the caller no longer changes.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="codes">The distinct texts.</param>
    /// <param name="positions">For each row, a position in <paramref name="codes"/>; -1 is null.</param>
    /// <param name="length">How many of the positions are rows; the whole array when left out.</param>
    public CodeColumn(string name, IReadOnlyList<string> codes, int[] positions, int? length = null)
        : base(name, length ?? positions.Length)
    {
        Codes = codes;
        this.positions = positions;
    }

    /// <summary>The distinct texts.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>For each row a position in <see cref="Codes"/>, or -1 for null.</summary>
    public ReadOnlySpan<int> Positions => positions.AsSpan(0, Length);

    /// <summary>The same rows under another name and, if given, with other texts for the same positions (labels for codes).</summary>
    /// <exception cref="ArgumentException">There are fewer texts than codes.</exception>
    public CodeColumn As(string name, IReadOnlyList<string>? texts = null) =>
        texts is not null && texts.Count < Codes.Count
            ? throw new ArgumentException($"Column {Name} has {Codes.Count} codes, but {name} would have {texts.Count}.", nameof(texts))
            : new CodeColumn(name, texts ?? Codes, positions, Length);

    /// <summary>A column that says the same text in every row.</summary>
    public static CodeColumn Constant(string name, string? text, int rows)
    {
        var positions = new int[rows];
        if (text is null)
            Array.Fill(positions, -1);
        return new CodeColumn(name, [text ?? ""], positions);
    }

    /// <summary>The text of a row, or null.</summary>
    public string? this[int row] => Positions[row] is var p and >= 0 ? Codes[p] : null;
}
