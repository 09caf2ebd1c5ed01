using Analytics.Core;
using Analytics.Reporting;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Parts;

namespace Analytics.Pipeline.Running;

/// <summary>A file of a report.</summary>
/// <param name="Municipality">Whose report.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Language">The language.</param>
/// <param name="Part">Which part of the report.</param>
/// <param name="TitleNb">What the document is called in a list.</param>
/// <param name="Format">The format.</param>
/// <param name="Path">The full path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Elapsed">How long writing took.</param>
public sealed record RenderedFile(MunicipalityCode Municipality, string NameNb, Language Language, ReportPart Part, string TitleNb, ReportFormat Format, string Path, long Bytes, TimeSpan Elapsed);
