namespace Analytics.Analysis.Services;

/// <summary>A service of one municipality: what it spends on it, whom it reaches, what each costs and how good it is, side by side.</summary>
/// <param name="Rule">Which indicators it is shown by.</param>
/// <param name="Indicators">Those that there are figures of, in the order of the rule.</param>
/// <param name="MissingNb">Names of those that there are none of, in bokmål.</param>
public sealed record ServicePage(ServicePageRule Rule, IReadOnlyList<ServiceIndicator> Indicators, IReadOnlyList<string> MissingNb)
{
    /// <summary>Why there are fewer indicators than a page should have, in bokmål; empty, the default, where there are enough.</summary>
    public string FewNb { get; init; } = "";
}
