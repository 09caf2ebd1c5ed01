using System.Globalization;
using System.Text;
using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Reporting.Xlsx;
using Analytics.Store.Queries;

namespace Analytics.Notebooks;

/// <summary>A table as a file: csv, json or xlsx. A column whose cells have statuses is followed by one that holds SSB's signs, so that missing, confidential and zero stay apart.</summary>
internal static class TableFile
{
    private const int MostSources = 1000;

    public static string Write(Table table, string folder, string name)
    {
        if (name.Length == 0 || Path.GetFileName(name) != name || name.IndexOfAny(['/', '\\', ':', .. Path.GetInvalidFileNameChars()]) >= 0 || name.StartsWith('.'))
            throw new ConfigurationException("Export", $"\"{name}\" is no file name", "a name such as kostnader.csv; the folder is that of --out", "Leave the folder out of it.");
        if (table.Columns.Count == 0)
            throw new ConfigurationException($"Export {name}", "the table has no columns", "a table with one or more", "Look at it first: display(table)");
        var whole = WithStatuses(table);
        var bytes = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" => Csv(whole),
            ".json" => Json(whole),
            ".xlsx" => Xlsx(whole, name),
            var other => throw new ConfigurationException("Export", $"\"{other}\" is no kind of file that a table is written as", ".csv, .json or .xlsx", "Change the end of the name."),
        };
        var path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            try
            {
                File.WriteAllBytes(path + ".part", bytes);
                File.Move(path + ".part", path, overwrite: true);
            }
            finally
            {
                File.Delete(path + ".part");
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"Export {name}", $"the file cannot be written: {error.Message.TrimEnd('.')}", "a folder that may be written in", "Choose another with --out DIR.", error);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{name}: {table.Count} rader, {whole.Columns.Count} kolonner");
    }

    private static Table WithStatuses(Table table) => new(table.Columns.SelectMany(column =>
    {
        var name = $"{column.Name}_status";
        var isNeeded = !table.Has(name) && column.Cells.Any(c => c.Status is not (CellStatus.Observed or CellStatus.Absent));
        return isNeeded ? (Column[])[column, new Column(name, [.. column.Cells.Select(c => Cell.Of(c.Status.Sign()))])] : [column];
    }));

    private static byte[] Csv(Table table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        QueryText.WriteLine(text, table.Columns.Select(c => c.Name));
        foreach (var row in table.Rows())
            QueryText.WriteLine(text, table.Columns.Select(c => c.Cells[row.Index].Value is { } value ? QueryText.Text(value) : null));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Json(Table table)
    {
        using var bytes = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(bytes, new System.Text.Json.JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var row in table.Rows())
            {
                writer.WriteStartObject();
                foreach (var column in table.Columns)
                {
                    writer.WritePropertyName(column.Name);
                    switch (column.Cells[row.Index].Value)
                    {
                        case null:
                            writer.WriteNullValue();
                            break;
                        case bool truth:
                            writer.WriteBooleanValue(truth);
                            break;
                        case long or double:
                            writer.WriteRawValue(column.Cells[row.Index].ToString());
                            break;
                        default:
                            writer.WriteStringValue(column.Cells[row.Index].ToString());
                            break;
                    }
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return bytes.ToArray();
    }

    private static byte[] Xlsx(Table table, string name)
    {
        if (table.Count >= TableWorkbook.MostRows)
            throw new ConfigurationException($"Export {name}", FormattableString.Invariant($"the table has {table.Count} rows"), FormattableString.Invariant($"fewer than {TableWorkbook.MostRows}, which a sheet of Excel holds"), "Write it as .csv, or add up first: GroupBy");
        using var bytes = new MemoryStream();
        TableWorkbook.Write("Tabell", [.. table.Columns.Select(c => c.Unit.Length > 0 ? $"{c.Name} ({c.Unit})" : c.Name)], table.Rows().Select(r => table.Columns.Select(c => c.Cells[r.Index].Value).ToArray()), About(table, name), bytes);
        return bytes.ToArray();
    }

    /// <summary>What the sheet Kilde says: the columns, and where the rows come from.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> About(Table table, string name)
    {
        var sources = (table.Origins ?? []).OfType<Origin>().Select(o => (Kind: o.Id.Length > 0 ? "Tall" : "Regnestykke", Text: o.Id.Length > 0 ? o.Id : o.Provenance?.Formula ?? o.Formula)).Where(s => s.Text.Length > 0).Distinct().ToList();
        return
        [
            [name],
            ["Tegn", "", ": er fortrolig, .. mangler, . er ikke aktuell, - er null tilfeller, * er foreløpig"],
            [],
            ["Kolonne", "Enhet"],
            .. table.Columns.Select(c => (IReadOnlyList<string>)[c.Name, c.Unit]),
            [],
            ["Kilder", "", sources.Count == 0 ? "Tabellen sier ikke hvor tallene kommer fra." : sources.Count > MostSources ? FormattableString.Invariant($"De første {MostSources} av {sources.Count}.") : ""],
            .. sources.Take(MostSources).Select(s => (IReadOnlyList<string>)[s.Kind, "", s.Text]),
        ];
    }
}
