using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;

namespace Analytics.Pipeline.Tests.Ingestion;

/// <summary>Reads one file by a source definition, as a run does.</summary>
internal static class TableRows
{
    private const string Head = """
        source: test
        title: Test
        dataset: test
        table: test
        files: ["*"]

        """;

    public static (string? Shape, List<Dictionary<string, object?>> Rows) Read(string file, string yaml)
    {
        var incoming = DelimitedIngestion.Read(DataFile.Read(file), SourceDefinitionFile.Parse(Head + yaml, "sources/test.yaml", new MunicipalityCode("9905")));
        return (incoming.Shape, [.. incoming.Batches.SelectMany(b => Enumerable.Range(0, b.Rows).Select(row => b.Columns.ToDictionary(c => c.Name, c => Cell(c, row))))]);
    }

    private static object? Cell(Column column, int row) => column switch
    {
        CodeColumn codes => codes[row],
        NumberColumn numbers => numbers[row],
        IntegerColumn integers => integers[row],
        TextColumn texts => texts[row],
        _ => throw new InvalidOperationException(column.GetType().Name),
    };
}
