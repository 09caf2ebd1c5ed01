using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class ServiceFindingTests
{
    private static readonly Dictionary<string, double> Spending = new() { ["level"] = 1100, ["need"] = 900, ["difference"] = 2000, ["year"] = 2025, ["fullTime"] = 11 };

    private static readonly Dictionary<string, string> Names = new() { ["name"] = "Netto driftsutgifter til grunnskole per innbygger", ["group"] = "KOSTRA-gruppe 5" };

    [Fact]
    public void Compose_DearAndGood_NamesTheCounterEvidence()
    {
        var item = Compose(Finding(new() { ["quality"] = 42, ["qualityOther"] = 40.5, ["qualityDecimals"] = 1, ["qualityBetter"] = 1 }, new() { ["qualityName"] = "Gjennomsnittlig grunnskolepoeng" }));

        item.Heading.ShouldBe("Vi bruker mer på grunnskole enn behovet tilsier");
        item.Text.ShouldBe("Når behovet er tatt hensyn til, bruker Lyngvær 1\u00A0100\u00A0kr mer per innbygger enn KOSTRA-gruppe 5 på grunnskole i 2025. Av forskjellen på +2\u00A0000\u00A0kr er +900\u00A0kr beregnet behov og +1\u00A0100\u00A0kr nivå. Samtidig er kvaliteten målt som bedre: gjennomsnittlig grunnskolepoeng er 42,0, mot 40,5.");
        item.Amount.ShouldBe("11,0\u00A0mill.\u00A0kr");
        item.AmountNote.ShouldBe("i året, tilsvarer 11 årsverk");
    }

    [Fact]
    public void Compose_NoQualityKnown_SaysThatTheNumbersAreSilent() => Compose(Finding([], [])).Text.ShouldEndWith("Om kvaliteten er ulik, sier tallene ikke.");

    [Fact]
    public void Compose_OneFinding_StillAsksFourQuestions()
    {
        var questions = PerspectiveComposer.Compose(Lyngvaer.Full with { Edition = Lyngvaer.Edition(chapters: ["sporsmal", "vedlegg"]), Findings = [Finding([], [])] })
            .Chapters.SelectMany(c => c.Blocks).OfType<QuestionsBlock>().ShouldHaveSingleItem().Questions;

        questions.Count.ShouldBe(4);
        questions.Select(q => q.Text).Distinct().Count().ShouldBe(4);
    }

    private static FindingItem Compose(Finding finding) =>
        PerspectiveComposer.Compose(Lyngvaer.Full with { Edition = Lyngvaer.Edition(chapters: ["ett-minutt", "vedlegg"]), Findings = [finding] })
            .Chapters.SelectMany(c => c.Blocks).OfType<FindingsBlock>().ShouldHaveSingleItem().Findings.ShouldHaveSingleItem();

    private static Finding Finding(Dictionary<string, double> more, Dictionary<string, string> names) => new(
        FindingKind.ServiceSpending,
        Spending.Concat(more).ToDictionary(),
        Names.Concat(names).ToDictionary(),
        11e6,
        Certainty.Likely,
        Provisional: false,
        Influence: 2,
        Unfavourable: true,
        [Lyngvaer.Population]);
}
