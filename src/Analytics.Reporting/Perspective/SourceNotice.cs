namespace Analytics.Reporting.Perspective;

/// <summary>Something that a source's contract said, which a reader must know of.</summary>
/// <param name="Kind">What became of the figures.</param>
/// <param name="NameNb">What the source gives: "Økonomisk oversikt drift, konsern".</param>
/// <param name="Table">Table or document: "SSB 13551".</param>
/// <param name="RuleNb">What did not hold: "Nøkkelen er entydig".</param>
/// <param name="DetailNb">Numbers behind it, in bokmål.</param>
public sealed record SourceNotice(SourceNoticeKind Kind, string NameNb, string Table, string RuleNb, string DetailNb);
