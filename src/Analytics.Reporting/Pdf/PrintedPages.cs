using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Reporting.Pdf;

/// <summary>What a PDF of Chromium says of itself. Its objects are plain text, only their streams are packed.</summary>
internal static partial class PrintedPages
{
    // As long as what it replaces, since a PDF names the place of each object by its bytes.
    private const string Timeless = "19800101000000";

    /// <summary>The page, counted from 1, of each anchor of the page that something links to.</summary>
    public static IReadOnlyDictionary<string, int> Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        // A tree of pages: a node's children are nodes or pages, and only pages are what no node is.
        var nodes = Nodes().Matches(text).ToDictionary(m => m.Groups["id"].Value, m => References().Matches(m.Groups["kids"].Value).Select(r => r.Groups[1].Value).ToList());
        var children = nodes.Values.SelectMany(k => k).ToHashSet();
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var root in nodes.Keys.Where(n => !children.Contains(n)))
            Count(root, nodes, pages);
        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match anchor in Anchors().Matches(text))
        {
            if (pages.TryGetValue(anchor.Groups["page"].Value, out var page))
                anchors[anchor.Groups["name"].Value] = page;
        }

        return anchors;
    }

    /// <summary>How many pages there are.</summary>
    public static int Count(byte[] pdf) => Leaves().Count(Encoding.Latin1.GetString(pdf));

    /// <summary>The same PDF without the moment of printing, which is no part of the content.</summary>
    public static byte[] WithoutTime(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        return Encoding.Latin1.GetBytes(Moments().Replace(text, m => $"{m.Groups["key"].Value}(D:{Timeless}{m.Groups["zone"].Value})"));
    }

    private static void Count(string id, Dictionary<string, List<string>> nodes, Dictionary<string, int> pages)
    {
        if (nodes.TryGetValue(id, out var kids))
        {
            foreach (var kid in kids)
                Count(kid, nodes, pages);
        }
        else
        {
            pages[id] = pages.Count + 1;
        }
    }

    [GeneratedRegex(@"(?<id>\d+) 0 obj\s*<</Type /Pages\b[^>]*?/Kids \[(?<kids>[^\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Nodes();

    [GeneratedRegex(@"/Type /Page\b(?!s)", RegexOptions.CultureInvariant)]
    private static partial Regex Leaves();

    [GeneratedRegex(@"(\d+) 0 R", RegexOptions.CultureInvariant)]
    private static partial Regex References();

    [GeneratedRegex(@"/(?<name>[A-Za-z][A-Za-z0-9\-]*) \[(?<page>\d+) 0 R /XYZ", RegexOptions.CultureInvariant)]
    private static partial Regex Anchors();

    [GeneratedRegex(@"(?<key>/(CreationDate|ModDate) )\(D:\d{14}(?<zone>[^)]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Moments();
}
