using Analytics.Samples.Accounts;
using Analytics.Samples.Country;
using Analytics.Samples.Population;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.Accounts;

public sealed class AccountsSimulationTests
{
    private static readonly PopulationHistory Population = PopulationSimulation.Run(SampleCountry.DefaultSeed);

    private static readonly Dictionary<string, IReadOnlyDictionary<int, MunicipalAccounts>> ByCode =
        Municipalities.All.ToDictionary(municipality => municipality.Code.Value, municipality => AccountsSimulation.Run(municipality, Population, SampleCountry.DefaultSeed));

    public static TheoryData<string> Codes => [.. ByCode.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Run_Fund_MovesWithAllocationsAndUse(string code)
    {
        for (var year = 2016; year <= 2025; year++)
        {
            var (before, now) = (ByCode[code][year - 1], ByCode[code][year]);
            now.Balance.Fund.ShouldBe(before.Balance.Fund + now.Statement["540"] - now.Statement["940"], $"{code} {year}");
            now.Balance.Fund.ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Run_Debt_MovesWithLoansAndRepayment(string code)
    {
        for (var year = 2016; year <= 2025; year++)
        {
            var (before, now) = (ByCode[code][year - 1], ByCode[code][year]);
            now.Balance.NetDebt.ShouldBe(before.Balance.NetDebt + now.Balance.Borrowed - now.Statement["AG5"], $"{code} {year}");
            now.Balance.Borrowed.ShouldBeLessThan(now.Balance.Investment);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Run_ServicesWithoutTheOverlappingArea_CostWhatUnearnedIncomeLeaves(string code)
    {
        foreach (var (_, accounts) in ByCode[code])
        {
            var statement = accounts.Statement;
            var net = accounts.Services.Where(service => service.Key != "FGK6a").Sum(service => service.Value.Net);
            var unearned = statement.FreeIncome + statement["AG10"] + statement["AGD76"] + (statement["AGD77"] / 3);
            ((double)net).ShouldBe(unearned - statement["AGD65"], accounts.Services.Count);
        }
    }

    [Fact]
    public void Covered_ADeficit_IsLeftUncovered()
    {
        var statement = ByCode["9905"][2024].Statement;
        statement.Covered(1_000)["AGD94"].ShouldBe(1_000);
        statement.Covered(0)["AGD94"].ShouldBe(0);
        statement.Covered(-500)["AGD94"].ShouldBe(-500);
        statement.Covered(1_000).NetResult.ShouldBe(statement.NetResult);
    }

    [Fact]
    public void Scale_ByOne_ChangesNothing()
    {
        var statement = ByCode["9901"][2020].Statement;
        var same = statement.Scale(_ => 1);
        foreach (var line in OperatingStatement.Booked)
            same[line].ShouldBe(statement[line], line);
    }
}
