using Analytics.Analysis.Services;

namespace Analytics.Reporting.Perspective;

/// <summary>The services of a municipality, and whom it is ranked among.</summary>
/// <param name="AmongNb">"KOSTRA-gruppe 7", "alle kommuner".</param>
/// <param name="Pages">A page a service.</param>
public sealed record ServiceOverview(string AmongNb, IReadOnlyList<ServicePage> Pages);
