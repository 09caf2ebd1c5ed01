namespace Analytics.Sources.PxWeb;

/// <summary>What is asked of one variable of a table.</summary>
/// <param name="Variable">The variable's code: <c>Region</c>; upper and lower case do not matter.</param>
/// <param name="Values">Codes, wildcards (<c>*</c>, <c>?</c>) and the expressions of PxWebApi 2: <c>top(n[,offset])</c>, <c>bottom(n[,offset])</c>, <c>from(x)</c>, <c>to(x)</c>, <c>range(a,b)</c>.</param>
/// <param name="CodeList">The code list whose codes take the place of the variable's, by its exact id: <c>agg_KommSummer</c>; none by default.</param>
public sealed record PxWebSelection(string Variable, IReadOnlyList<string> Values, string? CodeList = null);
