namespace Analytics.Sources.PxWeb;

/// <summary>A code list that a variable offers.</summary>
/// <param name="Id">Its id, in which upper and lower case matter: <c>agg_KommSummer</c>.</param>
/// <param name="Label">Its name.</param>
/// <param name="Type"><c>Aggregation</c> (sums of values) or <c>Valueset</c> (a choice of values), as the bank spells it.</param>
public sealed record PxWebCodeListReference(string Id, string Label, string Type);
