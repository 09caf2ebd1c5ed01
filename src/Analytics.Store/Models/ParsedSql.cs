using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Analytics.Store.Models;

/// <summary>What DuckDB's own parser says of a text.</summary>
/// <param name="Statements">How many statements there are.</param>
/// <param name="Tables">The tables that they read; names that a WITH defines are none.</param>
/// <param name="Error">Why it is not a SELECT, or null.</param>
/// <param name="ErrorLine">Where, counted from 1, when the parser says so.</param>
internal sealed record ParsedSql(int Statements, IReadOnlyList<TableReference> Tables, string? Error, int? ErrorLine)
{
    /// <summary>The table functions that they call, in any schema.</summary>
    public IReadOnlyList<string> Functions { get; private init; } = [];

    /// <summary>Whether the error is that the text is well-formed, and something else than a SELECT.</summary>
    public bool IsOtherStatement { get; private init; }

    public static ParsedSql Parse(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT json_serialize_sql({SqlLiteral.Text(sql)}, skip_null := true, skip_empty := true, skip_default := true)::VARCHAR";
        using var reader = command.ExecuteReader();
        reader.Read();
        using var json = JsonDocument.Parse(reader.GetString(0), new JsonDocumentOptions { MaxDepth = 4096 });
        return Read(json.RootElement, new Lines(sql));
    }

    private static ParsedSql Read(JsonElement root, Lines lines)
    {
        if (root.GetProperty("error").GetBoolean())
        {
            var line = root.TryGetProperty("position", out var position) && ulong.TryParse(position.GetString(), out var offset) ? lines.At(offset) : (int?)null;
            return new ParsedSql(0, [], root.GetProperty("error_message").GetString(), line)
            {
                IsOtherStatement = root.GetProperty("error_type").GetString() != "parser",
            };
        }

        var statements = root.GetProperty("statements");
        var tables = new List<TableReference>();
        Walk(statements, [], tables, lines);
        var functions = new List<string>();
        WalkFunctions(statements, functions);
        return new ParsedSql(statements.GetArrayLength(), tables, null, null) { Functions = functions };
    }

    private static void WalkFunctions(JsonElement element, List<string> functions)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                WalkFunctions(item, functions);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (Type(element) == "TABLE_FUNCTION" && element.TryGetProperty("function", out var function) && function.TryGetProperty("function_name", out var name))
            functions.Add(name.GetString()!);
        foreach (var property in element.EnumerateObject())
            WalkFunctions(property.Value, functions);
    }

    private static void Walk(JsonElement element, HashSet<string> defined, List<TableReference> tables, Lines lines)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, defined, tables, lines);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;

        var inside = element.TryGetProperty("cte_map", out var map) && map.TryGetProperty("map", out var entries)
            ? WalkDefinitions(entries, defined, tables, lines)
            : defined;
        if (Type(element) == "BASE_TABLE")
            Add(element, inside, tables, lines);
        foreach (var property in element.EnumerateObject().Where(p => p.Name != "cte_map"))
            Walk(property.Value, inside, tables, lines);
    }

    /// <summary>A definition sees the ones before it, and itself only when it is recursive.</summary>
    private static HashSet<string> WalkDefinitions(JsonElement entries, HashSet<string> defined, List<TableReference> tables, Lines lines)
    {
        var inside = new HashSet<string>(defined, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.EnumerateArray())
        {
            var (name, value) = (entry.GetProperty("key").GetString()!, entry.GetProperty("value"));
            var recursive = value.TryGetProperty("query", out var query) && query.TryGetProperty("node", out var node) && Type(node) == "RECURSIVE_CTE_NODE";
            Walk(value, recursive ? [.. inside, name] : inside, tables, lines);
            inside.Add(name);
        }

        return inside;
    }

    private static void Add(JsonElement table, HashSet<string> defined, List<TableReference> tables, Lines lines)
    {
        var schema = table.TryGetProperty("schema_name", out var s) ? s.GetString() : null;
        var name = table.GetProperty("table_name").GetString()!;
        if (schema is null && defined.Contains(name))
            return;
        var line = table.TryGetProperty("query_location", out var location) && location.TryGetUInt64(out var offset) ? lines.At(offset) : 1;
        tables.Add(new TableReference(schema, name, line));
    }

    private static string? Type(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    /// <summary>Turns DuckDB's offsets, which count bytes, into lines.</summary>
    private sealed class Lines(string sql)
    {
        private readonly byte[] bytes = Encoding.UTF8.GetBytes(sql);

        public int At(ulong offset) => 1 + bytes.AsSpan(0, (int)Math.Min(offset, (ulong)bytes.Length)).Count((byte)'\n');
    }
}
