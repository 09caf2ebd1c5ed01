namespace Analytics.Sources.PxWeb;

/// <summary>A table's description: what can be asked of it.</summary>
/// <param name="Id">The table's id: <c>12134</c>, as it was asked for.</param>
/// <param name="Title">Its title.</param>
/// <param name="Updated">When the bank says it was updated; may lie in the future on a morning of publication. Null in version 1, which does not say.</param>
/// <param name="Discontinued">Whether it is no longer updated; null where the bank does not say.</param>
/// <param name="Variables">Its variables, in the bank's order.</param>
/// <param name="Version">The version of the interface that described it, and that its data are fetched by.</param>
/// <param name="Language">The language of its labels.</param>
/// <param name="FallbackReason">Why version 1 was used; null where version 2 answered.</param>
public sealed record PxWebTable(
    string Id,
    string Title,
    DateTimeOffset? Updated,
    bool? Discontinued,
    IReadOnlyList<PxWebVariable> Variables,
    PxWebVersion Version,
    string Language,
    string? FallbackReason = null);
