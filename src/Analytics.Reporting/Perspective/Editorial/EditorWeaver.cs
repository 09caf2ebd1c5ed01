using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Languages;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Analytics.Reporting.Documents.Block;
using MarkdownBlock = Markdig.Syntax.Block;
using MarkdownList = Markdig.Syntax.ListBlock;
using MarkdownParagraph = Markdig.Syntax.ParagraphBlock;
using ParagraphBlock = Analytics.Reporting.Documents.ParagraphBlock;

namespace Analytics.Reporting.Perspective.Editorial;

/// <summary>Weaves what editors have written into the chapters, so that it survives the next rendering with the values of that day.</summary>
internal sealed partial class EditorWeaver(ReportContext context)
{
    // Markup of other languages is text: an editor's page is no way into the report.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly ReferredValues values = new(context);

    /// <summary>The chapter with its editors' texts.</summary>
    /// <exception cref="ConfigurationException">A text refers to a value that does not exist, or is more than paragraphs and lists.</exception>
    public Chapter Weave(Chapter chapter)
    {
        var texts = context.Input.EditorTexts.Where(t => t.Chapter == chapter.Id).GroupBy(t => (t.Place, t.Audience)).SelectMany(InTheReportsLanguage).ToList();
        return texts.Count == 0
            ? chapter
            : chapter with { Blocks = [.. Blocks(texts, EditorPlace.First), .. chapter.Blocks, .. Blocks(texts, EditorPlace.Last)] };
    }

    private IEnumerable<EditorText> InTheReportsLanguage(IEnumerable<EditorText> texts)
    {
        var all = texts.ToList();
        var language = all.Exists(t => t.Language == context.Input.Edition.Language) ? context.Input.Edition.Language : Language.Bokmal;
        return all.Where(t => t.Language == language);
    }

    private IEnumerable<Block> Blocks(IReadOnlyList<EditorText> texts, EditorPlace place) =>
        texts.Where(t => t.Place == place).SelectMany(t => Markdown.Parse(t.Markdown, Pipeline).SelectMany(b => Blocks(b, t, "")).Select(b => b with { Audience = t.Audience }));

    private IEnumerable<Block> Blocks(MarkdownBlock block, EditorText text, string before)
    {
        switch (block)
        {
            case MarkdownParagraph paragraph:
                yield return Paragraph(paragraph, text, before);
                break;
            case MarkdownList list:
                var number = 0;
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{++number}. ") : "\u2013 ";
                    foreach (var inner in item.SelectMany(child => Blocks(child, text, mark)))
                        yield return inner;
                }

                break;
            default:
                throw new ConfigurationException(At(text, block.Line), block.GetType().Name.Replace("Block", "", StringComparison.Ordinal).ToLowerInvariant(), "paragraphs and lists", "Write it as a paragraph; headings, figures and tables come from the numbers.");
        }
    }

    private ParagraphBlock Paragraph(MarkdownParagraph paragraph, EditorText text, string before)
    {
        var written = new StringBuilder(before);
        Append(written, paragraph.Inline!);
        var sources = new List<SourceMarker>();
        var said = References().Replace(written.ToString(), reference =>
        {
            var name = reference.Groups["name"].Value;
            if (values.Find(name) is not { } value)
                throw new ConfigurationException(At(text, paragraph.Line), $"{{{{{name}}}}} refers to a value that the report does not have", $"one such as {string.Join(", ", values.NearestTo(name))}", "Correct the name, or take the reference out.");
            sources.Add(value.Source);
            return value.Text;
        });
        return new ParagraphBlock(said, [.. sources.Distinct().OrderBy(s => s.Number)]);
    }

    private static void Append(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LinkInline { Url: { Length: > 0 } address } link:
                    Append(text, link);
                    text.Append(CultureInfo.InvariantCulture, $" ({address})");
                    break;
                case ContainerInline container:
                    Append(text, container);
                    break;
                default:
                    text.Append(inline);
                    break;
            }
        }
    }

    private static string At(EditorText text, int line) => string.Create(CultureInfo.InvariantCulture, $"{text.File}, line {line + 1}");

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]*?)\s*\}\}")]
    private static partial Regex References();
}
