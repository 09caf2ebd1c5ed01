namespace Analytics.Pipeline.Contracts;

/// <summary>Rows that are chosen by codes, in one column or in several at once.</summary>
/// <param name="Sets">The columns and their codes; empty means every row.</param>
internal sealed record CodeFilter(IReadOnlyList<CodeSet> Sets)
{
    public static readonly CodeFilter All = new([]);

    public string Sql => Sets.Count == 0 ? "true" : $"({string.Join(" AND ", Sets.Select(s => s.Sql))})";

    public IEnumerable<string> Columns => Sets.Select(s => s.Column);

    public bool HasPattern => Sets.Any(s => s.Pattern is not null);

    /// <summary>How many combinations of codes it names.</summary>
    public int Combinations => Sets.Aggregate(1, (n, s) => n * s.Codes.Count);
}
