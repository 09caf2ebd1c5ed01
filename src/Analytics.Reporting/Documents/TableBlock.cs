namespace Analytics.Reporting.Documents;

/// <summary>A table that stands by itself.</summary>
/// <param name="Title">Title.</param>
/// <param name="Subtitle">Measure, unit, years; empty when the title says it.</param>
/// <param name="Table">The table.</param>
/// <param name="Source">Where it comes from, or null when each row says so.</param>
/// <param name="Notes">Margin notes.</param>
/// <param name="Wide">Whether it uses the margin's width too.</param>
public sealed record TableBlock(string Title, string Subtitle, ReportTable Table, SourceNote? Source, IReadOnlyList<MarginNote> Notes, bool Wide = false) : Block
{
    /// <summary>The service that the table is about, where a chapter has one for each; empty elsewhere.</summary>
    public string Service { get; init; } = "";
}
