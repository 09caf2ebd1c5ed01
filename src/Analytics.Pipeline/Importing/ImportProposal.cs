using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Importing;

/// <summary>How a file would be taken in. Nothing is stored.</summary>
/// <param name="File">The file.</param>
/// <param name="Source">Its source, which is there already or is proposed.</param>
/// <param name="IsNew">Whether the source is proposed, and has no file yet.</param>
/// <param name="Yaml">The source as YAML.</param>
/// <param name="Shape">What the file turned out to be: "csv: utf-8, delimiter ;, header on line 1".</param>
/// <param name="Preview">The first rows as they would be stored.</param>
/// <param name="LeftOut">Columns that a proposed mapping leaves out.</param>
/// <param name="Warnings">Sentences that the user should read before anything is stored.</param>
/// <param name="IsIndividual">Whether the rows look like individuals' answers; they are neither shown nor stored.</param>
public sealed record ImportProposal(
    string File,
    SourceDefinition Source,
    bool IsNew,
    string Yaml,
    string Shape,
    ImportPreview Preview,
    IReadOnlyList<LeftOutColumn> LeftOut,
    IReadOnlyList<string> Warnings,
    bool IsIndividual);
