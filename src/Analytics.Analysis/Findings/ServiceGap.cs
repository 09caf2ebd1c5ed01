using Analytics.Analysis.Benchmarking;
using Analytics.Analysis.Services;
using Analytics.Core;

namespace Analytics.Analysis.Findings;

/// <summary>What a service costs beyond what its need explains, and what the service's own page says beside it.</summary>
/// <param name="NameNb">What is measured: "Netto driftsutgifter til grunnskole per innbygger".</param>
/// <param name="Reference">What is compared with.</param>
/// <param name="ReferenceNb">Its name.</param>
/// <param name="Year">The accounts' year.</param>
/// <param name="Gap">Kroner per inhabitant of both, and the two parts.</param>
/// <param name="Level">What the need does not explain; null without a need, and then there is no finding.</param>
/// <param name="Page">The service's indicators side by side; empty when it has no page.</param>
/// <param name="Provenance">Where the municipality's figure came from.</param>
public sealed record ServiceGap(
    string NameNb,
    RegionCode Reference,
    string ReferenceNb,
    Year Year,
    NeedAdjustedGap Gap,
    GapAmount? Level,
    IReadOnlyList<ServiceIndicator> Page,
    Provenance Provenance);
