using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Writes one chapter from the results.</summary>
internal interface IChapterComposer
{
    /// <summary>The chapter's id in the report's configuration.</summary>
    string Id { get; }

    Chapter Compose(ReportContext context);
}
