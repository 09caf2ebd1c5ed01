namespace Analytics.Notebooks.Tables;

/// <summary>Values of cells compared: numbers as numbers, texts letter by letter, whatever the machine's culture.</summary>
internal sealed class Values : IComparer<object?>
{
    public static Values Order { get; } = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (long or double, long or double) => Number(x).CompareTo(Number(y)),
        (string one, string other) => string.CompareOrdinal(one, other),
        _ when x.GetType() == y.GetType() && x is IComparable comparable => comparable.CompareTo(y),
        _ => string.CompareOrdinal(Store.Queries.QueryText.Text(x), Store.Queries.QueryText.Text(y)),
    };

    private static double Number(object value) => value is long whole ? whole : (double)value;
}
