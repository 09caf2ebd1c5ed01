using Analytics.Core;

namespace Analytics.Analysis.Findings;

/// <summary>Collects the numbers, texts and sources of one finding.</summary>
internal sealed class FactSheet
{
    private readonly Dictionary<string, double> numbers = [];
    private readonly Dictionary<string, string> texts = [];
    private readonly List<Provenance> sources = [];
    private bool provisional;

    public void Number(string name, double? value)
    {
        if (value is { } number)
            numbers[name] = number;
    }

    public void Text(string name, string text) => texts[name] = text;

    public bool Has(string text) => texts.ContainsKey(text);

    public void From(IndicatorPoint point)
    {
        provisional |= point.Measure.Status == CellStatus.Provisional;
        From(point.Provenance);
    }

    public void From(Provenance source)
    {
        provisional |= source.Maturity == DataMaturity.Provisional;
        if (!sources.Contains(source))
            sources.Add(source);
    }

    public Finding Finding(FindingKind kind, double? kroner, Certainty certainty, int influence, bool unfavourable) =>
        new(kind, numbers, texts, kroner, certainty, provisional, influence, unfavourable, sources);
}
