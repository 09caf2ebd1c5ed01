namespace Analytics.Sources.PxWeb;

/// <summary>A code list: codes that take the place of a variable's own.</summary>
/// <param name="Id">Its id, in which upper and lower case matter.</param>
/// <param name="Label">Its name.</param>
/// <param name="Type"><c>Aggregation</c> or <c>Valueset</c>, as the bank spells it.</param>
/// <param name="Values">Its values, in the bank's order.</param>
/// <param name="Members">For each of its codes the variable's codes that it stands for; none where the bank does not say.</param>
public sealed record PxWebCodeList(
    string Id,
    string Label,
    string Type,
    IReadOnlyList<PxWebValue> Values,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Members);
