using Analytics.Reporting.Languages;
using Analytics.Reporting.Html;
using Analytics.Reporting.Perspective.Chapters;

namespace Analytics.Reporting.Perspective;

/// <summary>The perspektivanalyse: results in, one finished file out.</summary>
public static class PerspectiveReport
{
    /// <summary>Writes the report as one HTML file that loads nothing from elsewhere. The same input gives the same bytes.</summary>
    /// <param name="input">The results.</param>
    /// <param name="writer">Where to; the caller writes UTF-8.</param>
    /// <exception cref="Core.ConfigurationException">The edition names a chapter that does not exist.</exception>
    public static void Write(PerspectiveInput input, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var _ = Wording.In(input.Edition.Language, input.Names);
        HtmlRenderer.Write(PerspectiveComposer.Compose(input), writer);
    }

    /// <summary>Every finding in the words of the report, heading first, in the order of the input: also those that the first page has no room for.</summary>
    /// <param name="input">The results.</param>
    public static IReadOnlyList<string> FindingTexts(PerspectiveInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var context = new ReportContext(input);
        return [.. input.Findings.Select((finding, i) => FindingWriter.Write(finding, i + 1, context)).Select(item => $"{item.Heading}. {item.Text}")];
    }
}
