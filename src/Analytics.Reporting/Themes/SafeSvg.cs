using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Analytics.Reporting.Themes;

/// <summary>Drawings from files that anybody may have made: only shapes stay, so that the report still runs and loads nothing.</summary>
public static partial class SafeSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "style", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
    };

    /// <summary>The drawing without scripts, animations, foreign content, events and addresses, and its width divided by its height.</summary>
    /// <param name="text">The file's text.</param>
    /// <exception cref="FormatException">It is no SVG, has no size, or nothing is left of it; the message says which.</exception>
    public static (string Svg, double Ratio) Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        XElement root;
        try
        {
            // A document type may name files and grow without end; it is passed over, and what it defines is then unknown.
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException e)
        {
            throw new FormatException($"it is not valid XML ({e.Message})", e);
        }

        if (root.Name != Svg + "svg")
            throw new FormatException($"its outermost element is <{root.Name.LocalName}> rather than <svg> of {Svg.NamespaceName}");
        Clean(root);
        if (!root.Descendants().Any(e => e.Name.LocalName is "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon" or "text"))
            throw new FormatException("it has no shape that can be kept (embedded pictures are not)");
        var size = Size(root) ?? throw new FormatException("it has neither a viewBox nor a width and a height");
        if (root.Attribute("viewBox") is null)
            root.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {size.Width} {size.Height}"));
        // Without a size of its own it takes that of its place in every browser.
        root.SetAttributeValue("width", size.Width.ToString(CultureInfo.InvariantCulture));
        root.SetAttributeValue("height", size.Height.ToString(CultureInfo.InvariantCulture));
        return (root.ToString(SaveOptions.DisableFormatting), size.Width / size.Height);
    }

    private static void Clean(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(a => !IsHarmless(a)).ToList())
            attribute.Remove();
        foreach (var child in element.Elements().ToList())
        {
            if (child.Name.Namespace != Svg || !Elements.Contains(child.Name.LocalName) || (child.Name.LocalName == "style" && !IsHarmless(child.Value)))
                child.Remove();
            else
                Clean(child);
        }
    }

    private static bool IsHarmless(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration)
            return attribute.Value == Svg.NamespaceName || attribute.Value == XLink.NamespaceName;
        var name = attribute.Name;
        if (name.LocalName == "href" && (name.Namespace == XLink || name.Namespace == XNamespace.None))
            return attribute.Value.StartsWith('#');
        return name.Namespace == XNamespace.None && !name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && IsHarmless(attribute.Value);
    }

    // A backslash can spell any of these words in another way.
    private static bool IsHarmless(string style) => !style.Contains('\\') && !Reaching().IsMatch(style);

    private static (double Width, double Height)? Size(XElement root)
    {
        if (root.Attribute("viewBox")?.Value.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries) is { Length: 4 } box && Number(box[2]) is { } across && Number(box[3]) is { } down)
            return (across, down);
        return Number(root.Attribute("width")?.Value) is { } width && Number(root.Attribute("height")?.Value) is { } height ? (width, height) : null;

        static double? Number(string? text) => double.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e6 ? number : null;
    }

    [GeneratedRegex(@"@import|expression\s*\(|javascript:|url\s*\(\s*[""']?\s*(?!#|[""'\s])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reaching();
}
