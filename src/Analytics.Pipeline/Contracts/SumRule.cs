namespace Analytics.Pipeline.Contracts;

/// <summary>A sum that a total is equal to. It is tested where the total and every part are known.</summary>
/// <param name="Name">What holds, in bokmål.</param>
/// <param name="Column">The column of values.</param>
/// <param name="Where">The rows that it holds for.</param>
/// <param name="Total">The total's codes.</param>
/// <param name="Parts">What is added.</param>
/// <param name="Minus">What is subtracted, or null.</param>
/// <param name="Count">How many parts there are, those subtracted included.</param>
/// <param name="By">Columns within which it holds.</param>
/// <param name="Tolerance">Largest difference, in the values' unit.</param>
/// <param name="Severity">What a breach does.</param>
internal sealed record SumRule(string Name, string Column, CodeFilter Where, CodeFilter Total, CodeFilter Parts, CodeFilter? Minus, int Count, IReadOnlyList<string> By, double Tolerance, Severity Severity)
{
    public IEnumerable<string> Columns => Where.Columns.Concat(Total.Columns).Concat(Parts.Columns).Concat(Minus?.Columns ?? []).Concat(By).Append(Column).Distinct(StringComparer.Ordinal);
}
