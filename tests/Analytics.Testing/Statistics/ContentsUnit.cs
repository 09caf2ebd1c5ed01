namespace Analytics.Testing.Statistics;

/// <summary>The unit of a contents code, as json-stat2 gives it; the base can be prose ("ja=1, nei=0").</summary>
public sealed record ContentsUnit(string Base, int Decimals);
