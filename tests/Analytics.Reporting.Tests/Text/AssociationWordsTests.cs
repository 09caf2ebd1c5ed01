using System.Text.RegularExpressions;
using Analytics.Analysis.Focus;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Reporting.Text;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Text;

public sealed partial class AssociationWordsTests
{
    [Fact]
    public void Of_OppositeOrder_SaysSoAndNotWhy() => AssociationWords.Of(LyngvaerFocus.Between(-0.7, 0.03)).ShouldBe(
        "Enheter med høyere tall for mestringsorientert ledelse har oftere lavere tall for fravær (rangkorrelasjon −0,70, 95\u00A0%-intervall −1,00 til −0,30, 12 enheter, p\u00A0=\u00A00,03). Det sier ikke hvorfor.");

    [Fact]
    public void Of_Unclear_SaysThatItMayBeChance() => AssociationWords.Of(LyngvaerFocus.Between(0.1, 0.8)).ShouldBe(
        "Det er ingen sikker samvariasjon mellom mestringsorientert ledelse og fravær (rangkorrelasjon 0,10, 95\u00A0%-intervall −0,30 til 0,50, 12 enheter, p\u00A0=\u00A00,80): like mye kan være tilfeldig.");

    [Fact]
    public void Of_NotComputed_SaysWhy() => AssociationWords.Of(LyngvaerFocus.Employer.Associations[2]).ShouldBe(
        "Samvariasjon mellom mestringsklima og fravær er ikke regnet ut: ingen enheter har begge tall og kan vises, og det trengs minst 10.");

    [Theory]
    [InlineData(AssociationOver.Units)]
    [InlineData(AssociationOver.Years)]
    public void Of_AnyNumbers_UsesNoWordOfCauseAndSaysThatItTellsNoCause(AssociationOver over)
    {
        for (var rho = -100; rho <= 100; rho += 4)
        {
            for (var p = 0; p <= 100; p++)
            {
                var association = LyngvaerFocus.Between(rho / 100.0, p / 100.0, over);
                var sentence = AssociationWords.Of(association);
                Cause().IsMatch(sentence).ShouldBeFalse(sentence);
                sentence.EndsWith(association.Reading == AssociationReading.Unclear ? "like mye kan være tilfeldig." : "Det sier ikke hvorfor.", StringComparison.Ordinal).ShouldBeTrue(sentence);
            }
        }
    }

    [Fact]
    public void Of_VerySmallProbability_IsNotZero() => AssociationWords.Of(LyngvaerFocus.Between(-0.9, 0.00001)).ShouldContain("p\u00A0<\u00A00,01");

    [GeneratedRegex("fordi|fører|føre|påvirk|skyldes|årsak|effekt|virk|derfor|gir |bidra|styrk|senk|løfte", RegexOptions.IgnoreCase)]
    private static partial Regex Cause();
}
