using Analytics.Core;
using Analytics.Reporting;

namespace Analytics.Pipeline.Running;

/// <summary>A file of a report.</summary>
/// <param name="Municipality">Whose report.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Format">The format.</param>
/// <param name="Path">The full path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Elapsed">How long writing took.</param>
public sealed record RenderedFile(MunicipalityCode Municipality, string NameNb, ReportFormat Format, string Path, long Bytes, TimeSpan Elapsed);
