using System.Globalization;
using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Where figures and tables stand in the page, and which of them show the numbers of a finding.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<Block, string> ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> subjects = new(StringComparer.Ordinal);

    public Anchors(ReportDocument document)
    {
        var tables = 0;
        foreach (var block in document.Chapters.SelectMany(c => c.Blocks))
        {
            if (block is FigureBlock figure)
                ids[block] = "fig-" + figure.Number.Replace('.', '-');
            else if (block is TableBlock)
                ids[block] = "tabell-" + (++tables).ToString(CultureInfo.InvariantCulture);
            else
                continue;
            foreach (var subject in block.Subjects)
                subjects.TryAdd(subject, ids[block]);
        }
    }

    /// <summary>The id of a figure or table.</summary>
    public string Of(Block block) => ids[block];

    /// <summary>The id of the figure or table that a finding speaks of, or null when no chapter of the edition has it.</summary>
    public string? Of(FindingItem finding) => subjects.GetValueOrDefault(finding.Subject);
}
