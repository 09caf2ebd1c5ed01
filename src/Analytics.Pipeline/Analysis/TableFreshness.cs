namespace Analytics.Pipeline.Analysis;

/// <summary>How new a table's figures are for one municipality.</summary>
internal sealed record TableFreshness(string Table, string? NewestPeriod, DateTimeOffset? Published, DateTimeOffset Retrieved, bool Provisional, int Hidden, int Missing);
