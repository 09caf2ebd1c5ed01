using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class EditionChangesTests
{
    [Fact]
    public void Compose_ChangedFindings_AreToldWithAmountsAndReason()
    {
        var debt = Lyngvaer.Full.Findings.First(f => f.Kroner is not null);
        var before = debt with { Kroner = debt.Kroner / 2, Facts = debt.Facts.ToDictionary(f => f.Key, f => f.Key == "limit" ? f.Value + 1 : f.Value) };

        var table = Chapter(FindingChanges.Between([before, .. Lyngvaer.Full.Findings.Where(f => f != debt).Skip(1)], Lyngvaer.Full.Findings)).Blocks.OfType<TableBlock>().Single(t => t.Title == "Endret siden utgave 2025-1");

        table.Table.Rows.Count.ShouldBe(2);
        table.Table.Rows.Select(r => r.Cells[2].Text).ShouldBe(["sterkere", "nytt"], ignoreOrder: true);
        table.Table.Rows.Single(r => r.Cells[2].Text == "sterkere").Cells[3].Text.ShouldNotBe(".");
    }

    [Fact]
    public void Compose_NothingChanged_SaysSo() =>
        Chapter(FindingChanges.Between(Lyngvaer.Full.Findings, Lyngvaer.Full.Findings)).Blocks.OfType<ParagraphBlock>().ShouldContain(p => p.Text.Contains("fra 1.\u00A0juni 2025: ingenting", StringComparison.Ordinal));

    private static Chapter Chapter(IReadOnlyList<FindingChange> changes) =>
        PerspectiveComposer.Compose(Lyngvaer.Full with { SinceEdition = new EditionChanges("2025-1", new DateOnly(2025, 6, 1), changes) }).Chapters.Single(c => c.Id == "om-tallene");
}
