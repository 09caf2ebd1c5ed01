namespace Analytics.Store;

/// <summary>SQL as text.</summary>
internal static class SqlText
{
    /// <summary>The statement without the semicolon that ends it and without what follows, so that it can stand in brackets.</summary>
    public static string Body(string sql)
    {
        for (var i = 0; i < sql.Length; i++)
        {
            switch (sql[i])
            {
                case ';':
                    return sql[..i];
                case '\'' or '"':
                    i = End(sql, sql.IndexOf(sql[i], i + 1), 1);
                    break;
                case '-' when At(sql, i, "--"):
                    i = End(sql, sql.IndexOf('\n', i), 1);
                    break;
                case '/' when At(sql, i, "/*"):
                    i = End(sql, sql.IndexOf("*/", i + 2, StringComparison.Ordinal), 2);
                    break;
                case '$' when At(sql, i, "$$"):
                    i = End(sql, sql.IndexOf("$$", i + 2, StringComparison.Ordinal), 2);
                    break;
            }
        }

        return sql;
    }

    /// <summary>The first word, in capital letters, after spaces and comments.</summary>
    public static string FirstWord(string sql)
    {
        var start = Start(sql);
        return sql[start..WordEnd(sql, start)].ToUpperInvariant();
    }

    /// <summary>What follows the first word.</summary>
    public static string AfterFirstWord(string sql) => sql[WordEnd(sql, Start(sql))..];

    private static int Start(string sql)
    {
        var start = 0;
        while (start < sql.Length)
        {
            if (char.IsWhiteSpace(sql[start]) || sql[start] is '(' or ';')
                start++;
            else if (At(sql, start, "--"))
                start = Math.Min(sql.Length, End(sql, sql.IndexOf('\n', start), 1) + 1);
            else if (At(sql, start, "/*"))
                start = Math.Min(sql.Length, End(sql, sql.IndexOf("*/", start + 2, StringComparison.Ordinal), 2) + 1);
            else
                break;
        }

        return start;
    }

    private static int WordEnd(string sql, int start)
    {
        var end = start;
        while (end < sql.Length && char.IsLetter(sql[end]))
            end++;
        return end;
    }

    private static bool At(string sql, int position, string sign) => sql.AsSpan(position).StartsWith(sign, StringComparison.Ordinal);

    /// <summary>The last position of a sign of so many characters, or the text's end when the sign is missing.</summary>
    private static int End(string sql, int found, int length) => found < 0 ? sql.Length : found + length - 1;
}
