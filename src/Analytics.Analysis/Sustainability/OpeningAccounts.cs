using Analytics.Core;

namespace Analytics.Analysis.Sustainability;

/// <summary>The accounts that a path starts from, in kroner of that year; all in one accounting scope.</summary>
/// <param name="Year">The accounting year.</param>
/// <param name="Revenue">Brutto driftsinntekter; above zero.</param>
/// <param name="FreeIncome">Frie inntekter: taxes and block grant.</param>
/// <param name="NetResult">Netto driftsresultat, after interest and repayments.</param>
/// <param name="Fund">Disposisjonsfond.</param>
/// <param name="NetDebt">Netto lånegjeld.</param>
/// <param name="ExposedDebt">Debt whose interest the municipality itself pays: net of what is lent on, self-financed or covered by the state.</param>
/// <param name="Investments">Brutto investeringsutgifter of the year.</param>
public sealed record OpeningAccounts(Year Year, double Revenue, double FreeIncome, double NetResult, double Fund, double NetDebt, double ExposedDebt, double Investments);
