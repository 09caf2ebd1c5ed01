using Analytics.Store.Queries;

namespace Analytics.Server.Queries;

/// <summary>A result as CSV that a spreadsheet can open without running anything: a text that would begin a formula gets an apostrophe before it. Numbers, dates and all else are as they are.</summary>
internal static class SpreadsheetCsv
{
    public static void Write(QueryResult result, TextWriter to)
    {
        QueryText.WriteLine(to, result.Columns.Select(c => Harmless(c.Name)));
        foreach (var row in result.Rows())
            QueryText.WriteLine(to, row.Select(v => v switch { null => null, string text => Harmless(text), _ when IsPlain(v) => QueryText.Text(v), _ => Harmless(QueryText.Text(v)) }));
    }

    /// <summary>Values whose text we write ourselves, so that a minus at its start is a number's.</summary>
    private static bool IsPlain(object value) => value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or System.Numerics.BigInteger or bool or DateTime or DateOnly;

    private static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
}
