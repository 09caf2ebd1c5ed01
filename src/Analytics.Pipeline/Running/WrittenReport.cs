using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Languages;

namespace Analytics.Pipeline.Running;

/// <summary>A report that is to become files.</summary>
/// <param name="Municipality">Whose report.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="Document">The report.</param>
/// <param name="Edition">Year or id of the edition, for the file's name.</param>
internal sealed record WrittenReport(MunicipalityCode Municipality, string NameNb, Language Language, ReportDocument Document, string Edition);
