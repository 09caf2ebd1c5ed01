using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Ingestion;

/// <summary>What a file is: of which source and how its rows are read, or why it is of none.</summary>
/// <param name="Source">Its source; null when no source uses it.</param>
/// <param name="Published">The source's own time of publication, where the file says it.</param>
/// <param name="Rows">Reads its rows.</param>
/// <param name="WhyNot">Why no source uses it, as half a sentence; empty when one does.</param>
internal sealed record RecognisedFile(SourceDefinition? Source, DateTimeOffset? Published, Func<IncomingRows> Rows, string WhyNot)
{
    public static RecognisedFile Of(SourceDefinition source, DateTimeOffset? published, Func<IncomingRows> rows) => new(source, published, rows, "");

    public static RecognisedFile Unused(string why) => new(null, null, () => throw new InvalidOperationException($"The file has no rows for any source: {why}."), why);
}
