using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Registers;
using Analytics.Analysis.UnitFigures;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class GovernanceChapterTests
{
    private static readonly DateOnly Day = new(2026, 5, 10);

    private static readonly RegisterItem Late = new("tiltak", "T-1", "Selge bygg <b>", "Teknisk", ItemState.Delayed) { Deadline = new(2026, 3, 31), OwnerRole = "kommunalsjef" };
    private static readonly RegisterItem Agreement = new("lederavtale", "L-1", "Lederavtale", "Teknisk", ItemState.Running) { Deadline = new(2026, 1, 1), OwnerRole = "leder" };

    [Fact]
    public void Compose_NothingReadIn_SaysSo() =>
        Compose(null).Blocks.ShouldHaveSingleItem().ShouldBeOfType<MissingBlock>().Why.ShouldContain("tertialregister*.csv");

    [Fact]
    public void Compose_OverdueItems_AreListedAndThoseOfPersonsOnlyCounted()
    {
        var chapter = Compose(Outlook);

        chapter.Heading.ShouldBe("1 av 1 åpne saker har passert fristen");
        chapter.Lead.ShouldBe("Enhetene har til sammen brukt 120\u00A0tusen kroner mer enn budsjettet hittil i år (2026T1).");
        var tables = chapter.Blocks.OfType<TableBlock>().ToList();
        tables[0].Table.Rows.Select(r => (r.Header, r.Cells[2].Text)).ShouldBe([("Tiltak", "1"), ("Lederavtaler", ".")]);
        tables[1].Table.Rows.ShouldHaveSingleItem().Header.ShouldBe("Selge bygg <b>");
        chapter.Blocks.OfType<ListBlock>().Single().Items.Select(i => i.Text).ShouldBe(["12 av 21 dager i planlagt nedgang er hentet ut (57\u00A0%), regnet fra nullpunktet.", "1 av 1 er gyldige."]);
    }

    [Fact]
    public void Compose_HiddenAbsence_IsShownAsHidden()
    {
        var row = Compose(Outlook).Blocks.OfType<TableBlock>().Single(t => t.Table.Caption == "Enhetene").Table.Rows.Single(r => r.Header == "NAV");

        (row.Cells[0].Status, row.Cells[1].Text).ShouldBe((DataStatus.Hidden, "−120"));
    }

    private static GovernanceOutlook Outlook { get; } = new(
        Day,
        [new RegisterSummary("Tiltak", RegisterShape.Measure, RegisterOverview.Of([Late], Day)), new RegisterSummary("Lederavtaler", RegisterShape.Agreement, RegisterOverview.Of([Agreement], Day))],
        [new BenefitRealisation("dager", [], -21, -12)],
        0,
        null,
        new AgreementCoverage(1, 1),
        null,
        [new Absence(new UnitPlace("Stab", "NAV"), ("2025-05", "2026-04"), 10, 100, HiddenReason.TooFew)],
        [new BudgetPosition(UnitPlace.Municipality, "2026T1", 1120, 1000, null, null), new BudgetPosition(new UnitPlace("Stab", "NAV"), "2026T1", 1120, 1000, null, null)],
        [],
        null);

    private static Chapter Compose(GovernanceOutlook? governance) =>
        PerspectiveComposer.Compose(Lyngvaer.Full with { Edition = Lyngvaer.Edition(chapters: ["egen-styring"]), Governance = governance }).Chapters.Single();
}
