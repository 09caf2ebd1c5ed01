using Analytics.Pipeline.Tests.Running;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Borders;

/// <summary>What a report on the invented country's municipalities says of the years before their borders.</summary>
public sealed class BorderReportTests : IDisposable
{
    private readonly RunInTemporaryFolder run = new();

    public BorderReportTests()
    {
        Borderland.WriteKlass(run);
        Borderland.WritePopulation(run);
        Borderland.WriteKostra(run, "12134", "KOSAGD230000", (code, _) => code == "9951" ? 4 : 1);
        Borderland.WriteKostra(run, "13551", "KOSbelop0000", (code, _) => code == "9951" ? 100_000 : 300_000, ("KOKart0000", "AGD45"));
    }

    public void Dispose() => run.Dispose();

    [Fact]
    public void Run_MergedMunicipality_ReachesBehindTheMergerAndSaysSo()
    {
        var report = Report("9953");

        report.ShouldContain("Folketallet for 2018–2019 er summen av de tidligere kommunene Kommune 9951 og Kommune 9952.");
        report.ShouldContain("Netto driftsresultat i prosent av brutto driftsinntekter for 2018–2019 er et vektet gjennomsnitt av de tidligere kommunene Kommune 9951 og Kommune 9952.");
        report.ShouldContain("enn i 2018");
    }

    [Fact]
    public void Run_PartOfASplitMunicipality_SaysThatItIsEstimatedAndHow() =>
        Report("9962").ShouldContain("Folketallet for 2018–2020 er anslått ut fra den tidligere kommunen Kommune 9961, fordi en kommune ble delt. Delingen er anslått slik: folketall 1.1.2021.");

    [Theory]
    [InlineData("9991")]
    [InlineData("9972")]
    public void Run_SameMunicipalityAllAlong_SaysNothing(string municipality)
    {
        var report = Report(municipality);

        report.ShouldNotContain("tidligere kommune");
        report.ShouldContain("enn i 2018");
    }

    [Fact]
    public void Run_PartOfASplitWithoutItsIncome_ListsWhatIsMissingAndWhy()
    {
        File.Delete(Path.Combine(run.Root, "data", "13551.json"));

        Report("9953").ShouldContain(
            "Netto driftsresultat i prosent av brutto driftsinntekter 2018–2019 i dagens kommunegrenser. nevneren (brutto driftsinntekter) er ikke kjent for 9951, 9952.",
            Case.Insensitive);
    }

    [Fact]
    public void Run_MunicipalityThatHasEnded_KeepsItsOwnFigures() => Report("9951").ShouldNotContain("tidligere kommune");

    private string Report(string municipality) => new RenderedReport(run.Run([Path.Combine(run.Root, "data")], municipality).Report).Text;
}
