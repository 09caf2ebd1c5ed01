using System.Globalization;

namespace Analytics.Analysis.Sustainability;

/// <summary>Carries a municipality's accounts forward in fixed prices: what its inhabitants bring and cost, what debt costs, and what the fund has to bear.</summary>
/// <remarks>
/// Free income follows inhabitants; where need per inhabitant changes as the country's does, it follows as far as the state covers that, and where it changes otherwise, as far as it is made even.
/// Cost follows need at the municipality's own cost level (F12, F13). What is neither, such as fees and interest of the opening year, stays as it was. Inhabitants of 1 January bear on the accounting
/// year that begins then. Depreciation does not touch netto driftsresultat; repayments do.
/// </remarks>
public static class SustainabilityPaths
{
    /// <summary>Carries accounts forward.</summary>
    /// <param name="opening">The accounts to start from.</param>
    /// <param name="need">Need of the opening year and of each year after it, in rising years without gaps.</param>
    /// <param name="assumptions">What is taken as given.</param>
    /// <param name="levers">What the council decides; none for the path as it is.</param>
    /// <exception cref="ArgumentException">Revenue is not above zero, need does not begin in the opening year or has gaps, or somebody lives nowhere: inhabitants are not above zero.</exception>
    public static SustainabilityPath Of(OpeningAccounts opening, IReadOnlyList<NeedYear> need, SustainabilityAssumptions assumptions, params IReadOnlyList<Lever> levers) =>
        Of(opening, need, assumptions, [], levers);

    /// <summary>Carries accounts forward in a future whose single years turn out better or worse than need explains.</summary>
    /// <param name="opening">As for the other.</param>
    /// <param name="need">As for the other.</param>
    /// <param name="assumptions">As for the other.</param>
    /// <param name="deviations">What each year's result deviates by, percent of revenue; none when empty.</param>
    /// <param name="levers">As for the other.</param>
    /// <exception cref="ArgumentException">As for the other.</exception>
    public static SustainabilityPath Of(OpeningAccounts opening, IReadOnlyList<NeedYear> need, SustainabilityAssumptions assumptions, IReadOnlyList<double> deviations, IReadOnlyList<Lever> levers)
    {
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(assumptions);
        ArgumentNullException.ThrowIfNull(deviations);
        ArgumentNullException.ThrowIfNull(levers);
        Refuse(opening, need);
        var start = need[0];
        var years = new List<SustainabilityYear>();
        var (fund, uncovered, debt, exposed) = (Math.Max(0, opening.Fund), Math.Max(0, -opening.Fund), opening.NetDebt, opening.ExposedDebt);
        var openingRepayments = opening.NetDebt / assumptions.RepaymentYears;
        var investments = assumptions.Investments ?? opening.Investments;
        var given = (assumptions.PensionGrowth ?? 0) + (assumptions.BoundGrowth ?? 0);
        for (var i = 1; i < need.Count; i++)
        {
            var now = need[i];
            var freeIncome = FreeIncome(opening, start, now, i, assumptions);
            var demographic = assumptions.CostLevel * (now.Need - start.Need);
            var interest = assumptions.InterestPercent / 100 * (exposed - opening.ExposedDebt) + assumptions.InterestChange / 100 * exposed;
            var repayments = debt / assumptions.RepaymentYears;
            var debtCost = interest + repayments - openingRepayments;
            var effect = levers.Sum(lever => Effect(lever, now, assumptions.CostLevel));
            var revenue = opening.Revenue + freeIncome - opening.FreeIncome + levers.Where(l => l.Holds(now.Year)).Sum(l => Math.Max(0, l.Kroner));
            var result = opening.NetResult + freeIncome - opening.FreeIncome - demographic - given - debtCost + effect + (deviations.Count == 0 ? 0 : deviations[i - 1] / 100 * revenue);
            var borrowed = assumptions.Borrowed * investments * Math.Max(0, 1 - levers.Where(l => l.Holds(now.Year)).Sum(l => l.InvestmentsPaused));
            (debt, exposed) = (debt + borrowed - repayments, exposed + borrowed - repayments);
            (fund, uncovered) = Bear(fund - uncovered + result);
            years.Add(new SustainabilityYear(now.Year, revenue, freeIncome, demographic, debtCost, effect, result, fund, uncovered, debt) { GivenCost = given });
        }

        return new SustainabilityPath(opening, years);
    }

    private static double FreeIncome(OpeningAccounts opening, NeedYear start, NeedYear now, int passed, SustainabilityAssumptions assumptions)
    {
        var country = now.CountryNeedPerInhabitant - start.CountryNeedPerInhabitant;
        var beyond = now.NeedPerInhabitant - start.NeedPerInhabitant - country;
        var perInhabitant = opening.FreeIncome / start.Inhabitants * Math.Pow(1 + assumptions.FreeIncomeGrowthPercent / 100, passed);
        return now.Inhabitants * (perInhabitant + assumptions.CountryNeedCovered * country + assumptions.NeedEvenedOut * beyond);
    }

    private static double Effect(Lever lever, NeedYear now, double costLevel)
    {
        if (!lever.Holds(now.Year))
            return 0;
        var cost = costLevel * now.Need;
        var saved = 1 - Math.Pow(1 - lever.ProductivityPercent / 100, now.Year.Value - lever.From.Value + 1);
        return lever.Kroner + cost * saved - cost * lever.CoveragePercent / 100;
    }

    /// <summary>A deficit takes of the fund first; what is then left stays uncovered, and later surpluses cover it before they fill the fund.</summary>
    private static (double Fund, double Uncovered) Bear(double balance) => (Math.Max(0, balance), Math.Max(0, -balance));

    private static void Refuse(OpeningAccounts opening, IReadOnlyList<NeedYear> need)
    {
        if (!(opening.Revenue > 0))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Revenue of {opening.Year} is {opening.Revenue}; expected kroner above zero."), nameof(opening));
        if (need.Count < 2 || need[0].Year != opening.Year)
            throw new ArgumentException($"Need begins in {(need.Count == 0 ? "no year" : need[0].Year)} and has {need.Count} years; expected the opening year {opening.Year} and at least one more.", nameof(need));
        for (var i = 0; i < need.Count; i++)
        {
            if (need[i].Year != opening.Year.Plus(i))
                throw new ArgumentException($"Need has {need[i].Year} where {opening.Year.Plus(i)} was expected; the years follow one another.", nameof(need));
            if (!(need[i].Inhabitants > 0))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Inhabitants of {need[i].Year} are {need[i].Inhabitants}; expected above zero."), nameof(need));
        }
    }
}
