namespace Analytics.Reporting.Documents;

/// <summary>The cover.</summary>
/// <param name="Sender">Who sends it out: "Lyngvær kommune".</param>
/// <param name="Title">"Perspektivanalyse".</param>
/// <param name="Year">The year in the title.</param>
/// <param name="Ingress">A sentence of what it is.</param>
/// <param name="Facts">Audience, edition, newest data and status.</param>
/// <param name="Curve">The municipality's own curve, or null without population.</param>
public sealed record Cover(string Sender, string Title, string Year, string Ingress, IReadOnlyList<CoverFact> Facts, CoverCurve? Curve);
