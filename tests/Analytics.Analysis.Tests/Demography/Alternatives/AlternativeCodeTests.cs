using Analytics.Analysis.Demography.Alternatives;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Alternatives;

public sealed class AlternativeCodeTests
{
    /// <summary>Names: SSB table 10213, information about the statistics variables.</summary>
    [Theory]
    [InlineData("MMMM", "Hovedalternativet (MMMM)")]
    [InlineData("HHMH", "Høy nasjonal vekst (HHMH)")]
    [InlineData("LLML", "Lav nasjonal vekst (LLML)")]
    [InlineData("LHML", "Sterk aldring (LHML)")]
    [InlineData("MMM0", "Ingen nettoinnvandring (MMM0)")]
    [InlineData("MM00", "Ingen flytting (MM00)")]
    [InlineData("HKMM", "Fruktbarhet høy, levealder konstant, innenlandsk flytting middels, innvandring middels (HKMM)")]
    public void NameNb_Letters_NamesThem(string letters, string name) => AlternativeCode.Parse(letters).NameNb.ShouldBe(name);

    [Fact]
    public void Parse_EveryCombinationOfAllowedLetters_ComesBackAsText()
    {
        var all = from a in "HML" from b in "HMLK" from c in "HML0" from d in "HML0" select string.Concat(a, b, c, d);

        all.ShouldAllBe(letters => AlternativeCode.Parse(letters).ToString() == letters);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("MMM")]
    [InlineData("MMMMM")]
    [InlineData("mmmm")]
    [InlineData("0MMM")]
    [InlineData("KMMM")]
    [InlineData("M0MM")]
    [InlineData("MMKM")]
    [InlineData("MMMX")]
    public void TryParse_LetterThatDoesNotExistThere_IsFalse(string? letters)
    {
        AlternativeCode.TryParse(letters, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => AlternativeCode.Parse(letters!)).Message.ShouldContain($"\"{letters}\"");
    }

    [Fact]
    public void Default_NothingGiven_IsTheMainAlternative()
    {
        default(AlternativeCode).ToString().ShouldBe("MMMM");
        AlternativeCode.Published[0].ShouldBe(default);
        AlternativeCode.Published.Count.ShouldBe(9);
        AlternativeCode.Published.ShouldAllBe(c => c.IsPublished);
        AlternativeCode.Parse("MMHM").IsPublished.ShouldBeFalse();
    }
}
