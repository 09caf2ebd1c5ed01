using Analytics.Core;

namespace Analytics.Reporting.Parts;

/// <summary>Which files each part of a report may become.</summary>
public static class PartFormats
{
    /// <summary>The formats of a part.</summary>
    public static IReadOnlyList<ReportFormat> Of(ReportPart part) => part switch
    {
        ReportPart.Page => [ReportFormat.Html, ReportFormat.Pdf, ReportFormat.Docx],
        ReportPart.Facts or ReportPart.Public => [ReportFormat.Html, ReportFormat.Pdf, ReportFormat.Docx, ReportFormat.Xlsx],
        _ => Enum.GetValues<ReportFormat>(),
    };

    /// <summary>Makes sure that every part has every format, before any work is done.</summary>
    /// <exception cref="ConfigurationException">One has not.</exception>
    public static void Refuse(IReadOnlyList<ReportPart> parts, IReadOnlyList<ReportFormat> formats)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(formats);
        foreach (var part in parts)
        {
            if (formats.Except(Of(part)).Select(f => (ReportFormat?)f).FirstOrDefault() is { } format)
                throw new ConfigurationException("--part, --format", $"{Lower(part)} has no {Lower(format)}: {Why(part, format)}", $"{string.Join(", ", Of(part).Select(f => Lower(f)))} for {Lower(part)}", "Leave the format out, or ask for this part by itself.");
        }
    }

    private static string Why(ReportPart part, ReportFormat format) => (part, format) switch
    {
        (ReportPart.Page, ReportFormat.Pptx) => "the slides of the whole report have the first minute as their second slide",
        (ReportPart.Page, _) => "its numbers stand in the workbook of the whole report",
        (ReportPart.Facts, _) => "working groups read and write, and the slides are for the hall",
        _ => "the slides are for the conference",
    };

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
