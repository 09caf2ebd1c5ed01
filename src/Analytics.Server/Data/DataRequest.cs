using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Exporting;
using Analytics.Server.Queries;
using Analytics.Store;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Data;

/// <summary>A request for rows of a table: which, how many, from where on, in what form.</summary>
/// <param name="Question">What is asked of the store.</param>
/// <param name="Form">JSON, csv or Parquet.</param>
/// <param name="Rest">The address's query without the cursor, for the next page's.</param>
internal sealed record DataRequest(StarQuestion Question, QueryForm Form, string Rest)
{
    public const int MostRows = 100_000;

    private const int UsualRows = 10_000;
    private const int MostValues = 500;

    /// <summary>Reads one. Names of columns are the table's own, and whatever is asked for is bound as a value: none of it is ever SQL.</summary>
    /// <param name="table">The table.</param>
    /// <param name="request">The request.</param>
    /// <param name="state">The state of the store.</param>
    /// <exception cref="DataRefusal">A name or a value is not what the table has.</exception>
    public static DataRequest Read(StarTable table, HttpRequest request, string state)
    {
        var (conditions, values, rest) = (new List<string>(), new List<string>(), new List<string>());
        var (rows, after) = (UsualRows, (DataCursor?)null);
        foreach (var (name, asked) in request.Query)
        {
            var texts = asked.Select(a => a ?? "").ToList();
            if (name != "cursor")
                rest.AddRange(texts.Select(t => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(t)}"));
            switch (name)
            {
                case "format":
                    break;
                case "limit":
                    rows = int.TryParse(texts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostRows ? limit : throw Wrong($"limit is \"{texts[^1]}\"", $"a whole number from 1 to {MostRows}");
                    break;
                case "cursor":
                    after = DataCursor.Read(texts[^1]) is { } cursor && cursor.After.Count == table.Key.Count ? cursor : throw Wrong("cursor is none of ours", "what the page before gave");
                    break;
                default:
                    conditions.Add(Condition(table, name, texts, values));
                    break;
            }
        }

        if (after is not null && after.State != state)
            throw new DataRefusal(StatusCodes.Status409Conflict, "something was published since the first page was read, and pages of two states are never mixed; read from the first page again, without cursor");
        if (after is not null)
            conditions.Add($"({table.Order}) > ({string.Join(", ", table.Key.Select((k, i) => Bound(Column(table, k), after.After[i], values)))})");
        var where = conditions.Count == 0 ? "" : $"\nWHERE {string.Join(" AND ", conditions)}";
        var sql = string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM (\n{table.Select}\n){where}\nORDER BY {table.Order}\nLIMIT {rows + 1}");
        return new DataRequest(new StarQuestion(sql, values, table.TextColumns, table.Key, rows), FormOf(request), string.Join('&', rest));
    }

    private static string Condition(StarTable table, string name, List<string> texts, List<string> values)
    {
        if (table.Columns.FirstOrDefault(c => c.Name == name) is not { } column)
            throw Wrong($"{table.Name} has no column \"{name}\"", $"one of {string.Join(", ", table.Columns.Select(c => c.Name))}, or limit, cursor, format");
        return values.Count + texts.Count <= MostValues ? $"{SqlLiteral.Name(column.Name)} IN ({string.Join(", ", texts.Select(t => Bound(column, t, values)))})" : throw Wrong("there are too many values", $"{MostValues} at most");
    }

    private static StarColumn Column(StarTable table, string name) => table.Columns.First(c => c.Name == name);

    private static string Bound(StarColumn column, string text, List<string> values)
    {
        if (!Fits(column.Type, text))
            throw Wrong($"{column.Name} is asked for as \"{(text.Length > 100 ? text[..100] + " …" : text)}\"", Expected(column.Type));
        values.Add(text);
        return string.Create(CultureInfo.InvariantCulture, $"CAST($v{values.Count - 1} AS {StarTable.SqlType(column.Type)})");
    }

    private static bool Fits(StarColumnType type, string text) => type switch
    {
        StarColumnType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        StarColumnType.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        StarColumnType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        // As files have it, or as the store writes the key of a row.
        StarColumnType.Time => DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        StarColumnType.Boolean => text is "true" or "false",
        _ => true,
    };

    private static string Expected(StarColumnType type) => type switch
    {
        StarColumnType.Integer => "a whole number, such as 2024",
        StarColumnType.Number => "a number with a decimal point, such as 1.5",
        StarColumnType.Date => "a day, such as 2026-01-01",
        StarColumnType.Time => "a moment, such as 2026-03-16T07:00:00Z",
        _ => "true or false",
    };

    private static QueryForm FormOf(HttpRequest request)
    {
        if (request.Query["format"] is [{ } format])
            return format switch { "json" => QueryForm.Json, "csv" => QueryForm.Csv, "parquet" => QueryForm.Parquet, _ => throw Wrong($"format is \"{format}\"", "json, csv or parquet") };
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("text/csv", StringComparison.OrdinalIgnoreCase) ? QueryForm.Csv
            : accept.Contains("application/vnd.apache.parquet", StringComparison.OrdinalIgnoreCase) ? QueryForm.Parquet
            : QueryForm.Json;
    }

    private static DataRefusal Wrong(string found, string expected) => new(StatusCodes.Status400BadRequest, $"{found}; expected {expected}");
}
