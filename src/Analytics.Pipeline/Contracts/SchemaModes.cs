namespace Analytics.Pipeline.Contracts;

/// <summary>The modes for what the source's file does not know: null is the default.</summary>
/// <param name="Columns">Columns or dimensions without a mapping. Null: a cube's dimension is taken in, a table's column is left out and mentioned.</param>
/// <param name="Codes">Codes that <c>allowed</c> does not have. Null: freeze.</param>
/// <param name="Types">Fields of tables that are no number. Null and freeze: the file is refused as unreadable.</param>
internal sealed record SchemaModes(SchemaMode? Columns, SchemaMode? Codes, SchemaMode? Types)
{
    public static readonly SchemaModes Default = new(null, null, null);
}
