using Analytics.Reporting.Languages;
using System.Text;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Docx;
using Analytics.Reporting.Html;
using Analytics.Reporting.Pdf;
using Analytics.Reporting.Pptx;
using Analytics.Reporting.Xlsx;

namespace Analytics.Reporting;

/// <summary>Writes a document in any format. All formats hold the same numbers, since none computes any.</summary>
public static class ReportWriter
{
    /// <summary>The language that a document is written in.</summary>
    internal static Language LanguageOf(ReportDocument document) => LanguageCode.TryRead(document.Language, out var language) ? language : Language.Bokmal;

    /// <summary>The end of a file's name: ".docx".</summary>
    public static string Extension(ReportFormat format) => "." + format.ToString().ToLowerInvariant();

    /// <summary>Writes the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">The format.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="stop">Ends a Chromium that is printing.</param>
    /// <exception cref="Core.ConfigurationException">A PDF is asked for, and there is no Chromium, or it does not print.</exception>
    public static void Write(ReportDocument document, ReportFormat format, Stream stream, CancellationToken stop = default)
    {
        using var _ = Wording.In(LanguageOf(document));
        switch (format)
        {
            case ReportFormat.Html:
                using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
                    HtmlRenderer.Write(document, text);
                break;
            case ReportFormat.Pdf:
                PdfRenderer.Write(document, stream, stop);
                break;
            case ReportFormat.Docx:
                DocxRenderer.Write(document, stream);
                break;
            case ReportFormat.Pptx:
                PptxRenderer.Write(document, stream);
                break;
            case ReportFormat.Xlsx:
                XlsxRenderer.Write(document, stream);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");
        }
    }
}
