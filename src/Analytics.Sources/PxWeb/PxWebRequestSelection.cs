using Analytics.Sources.JsonStat;

namespace Analytics.Sources.PxWeb;

/// <summary>The codes of one variable in a request.</summary>
/// <param name="Variable">The variable's code, as the bank spells it.</param>
/// <param name="Role">What the variable is about; decides where a request is split first.</param>
/// <param name="Codes">Plain codes in the bank's order, each once. The bank does not sort them, and unsorted years have given wrong values (PxWebApi issue 511).</param>
/// <param name="CodeList">The code list that the codes are from; null for the variable's own.</param>
public sealed record PxWebRequestSelection(string Variable, JsonStatRole Role, IReadOnlyList<string> Codes, string? CodeList = null);
