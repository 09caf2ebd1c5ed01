using Analytics.Analysis.Findings;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Reads a finding's named numbers: <c>value</c>, <c>limit</c>, <c>year</c>, <c>groupValue</c>, <c>from</c>, <c>to</c>, <c>fromYear</c>, <c>toYear</c> and what each kind has besides. What is not there is taken from the report's own results.</summary>
internal sealed class FindingFacts(Finding finding)
{
    public static FindingFacts Of(Finding finding) => new(finding);

    public double? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (finding.Facts.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    public string? Label(string name) => finding.Labels.GetValueOrDefault(name);
}
