namespace Analytics.Sources.Tables;

/// <summary>One column that is taken from a table.</summary>
/// <param name="Source">The name in the header; letter case and space around it do not count.</param>
/// <param name="Target">The column's name in the batches.</param>
/// <param name="Type">What it holds; a blank field is null in every type.</param>
public sealed record TableColumn(string Source, string Target, TableColumnType Type)
{
    /// <summary>Whether a header without the column is refused; otherwise the column is null throughout. True by default.</summary>
    public bool Required { get; init; } = true;

    /// <summary>What separates whole from decimals: a point by default; with a comma, Norwegian thousands spaces and minus signs are understood too.</summary>
    public char DecimalSign { get; init; } = '.';

    /// <summary>
    /// For numbers: the name of a column beside it that takes SSB's signs (<c>.</c> <c>..</c> <c>...</c> <c>:</c> <c>-</c> <c>*</c>).
    /// A field with <c>-</c> is then 0, with any other sign null. Null by default: a sign is refused.
    /// </summary>
    public string? StatusColumn { get; init; }

    /// <summary>For numbers: words that stand where there is no number, such as <c>NA</c>; they win over SSB's signs. The value is null, and the status column, if any, takes the word. None by default.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>For codes and texts: a regular expression whose first group is kept, such as <c>^(?:K-)?(\d{4}) </c> for <c>K-3001 Halden</c>. Null by default: the whole field.</summary>
    public string? Extract { get; init; }

    /// <summary>
    /// For codes: how many digits each has, 4 for a municipality. Spreadsheets store <c>0301</c> as the number 301; it is then filled up with leading zeros,
    /// and a code that is longer or has other characters is refused. Null by default: codes stay as they are, and a stored number becomes its shortest text.
    /// </summary>
    public int? Digits { get; init; }
}
