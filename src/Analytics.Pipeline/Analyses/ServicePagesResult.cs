using Analytics.Analysis.Services;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>The service pages of a municipality.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="AmongNb">Whom it is ranked among, in bokmål.</param>
/// <param name="Pages">A page a service.</param>
/// <param name="NotesNb">What could not be done, and why.</param>
public sealed record ServicePagesResult(MunicipalityCode Municipality, string NameNb, string AmongNb, IReadOnlyList<ServicePage> Pages, IReadOnlyList<string> NotesNb);
