namespace Analytics.Store;

/// <summary>What became of one period's values between two vintages of the same cells.</summary>
/// <param name="Period">The period, as the source writes it.</param>
/// <param name="Known">Cells with a value before that are also in the later vintage, with or without a value.</param>
/// <param name="Lost">Of these, cells without a value now.</param>
/// <param name="Zeroed">Of these, cells that were not zero and are now.</param>
/// <param name="Changed">Of these, cells with another value now, the zeroed ones included.</param>
public sealed record PeriodChange(string Period, long Known, long Lost, long Zeroed, long Changed);
