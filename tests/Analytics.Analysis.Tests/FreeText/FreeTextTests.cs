using Analytics.Analysis.FreeText;
using MathNet.Numerics.LinearAlgebra;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.FreeText;

public sealed class FreeTextTests
{
    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal) { "det", "er", "og", "som", "for", "vi" };

    private static readonly NameLists Names = new(
        new HashSet<string>(StringComparer.Ordinal) { "kari", "ola", "anne", "per" },
        new HashSet<string>(StringComparer.Ordinal) { "nordmann", "berg" },
        new HashSet<string>(StringComparer.Ordinal) { "rektor" });

    // From the sample vocabulary of the Norwegian Snowball stemmer, snowballstem.org/algorithms/norwegian/stemmer.html.
    [Theory]
    [InlineData("havnedistriktene", "havnedistrikt")]
    [InlineData("havnedistriktets", "havnedistrikt")]
    [InlineData("havneeffektivitet", "havneeffektivit")]
    [InlineData("havneeier", "havneei")]
    [InlineData("havneeiere", "havneeier")]
    [InlineData("havneenheter", "havneen")]
    [InlineData("havneformål", "havneformål")]
    [InlineData("havnekassemidler", "havnekassemidl")]
    [InlineData("havneloven", "havn")]
    [InlineData("havnelovens", "havn")]
    [InlineData("havneløsningene", "havneløsning")]
    [InlineData("havnemessig", "havnemess")]
    [InlineData("havnemyndighetene", "havnemynd")]
    [InlineData("opninga", "opning")]
    [InlineData("opningsbalansen", "opningsbalans")]
    [InlineData("opp", "opp")]
    [InlineData("oppad", "oppad")]
    [InlineData("opparbeidelse", "opparbeid")]
    [InlineData("oppblåste", "oppblåst")]
    [InlineData("oppdaterte", "oppdater")]
    public void Stem_SampleVocabulary_IsSnowballs(string word, string stem) => NorwegianStemmer.Stem(word).ShouldBe(stem);

    [Theory]
    [InlineData("Ring Kari Nordmann på 91 23 45 67 i morgen", "Ring [navn] på [nummer] i morgen")]
    [InlineData("rektor Strand var flink", "rektor [navn] var flink")]
    [InlineData("Send til ola.nordmann@kommune.no eller 17054612345", "Send til [nummer] eller [nummer]")]
    [InlineData("fnr 170546 12345, tlf +47 912 34 567", "fnr [nummer], tlf [nummer]")]
    [InlineData("fnr 170546-12345, tlf 912-34-567 og 91.23.45.67", "fnr [nummer], tlf [nummer] og [nummer]")]
    [InlineData("Anne-Lise Berg og Per hjalp oss", "[navn] og [navn] hjalp oss")]
    [InlineData("KARI NORDMANN og kari nordmann", "[navn] og [navn]")]
    [InlineData("Karis bil, Nordmanns hus. Kari N. Olsen-Moe kom", "[navn] bil, [navn] hus. [navn] kom")]
    [InlineData("Snakk med Per. Skolen er fin, og det koster per elev", "Snakk med [navn]. Skolen er fin, og det koster per elev")]
    [InlineData("Det koster 1 200 000 kr i 2026 for 350 elever", "Det koster 1 200 000 kr i 2026 for 350 elever")]
    [InlineData("Lyngvær skole er fin", "Lyngvær skole er fin")]
    public void Mask_NamesAndNumbers_AreNotLeft(string text, string expected) => new TextMasker(Names).Mask(text).ShouldBe(expected);

    [Fact]
    public void With_TextsThatHaveAWholeName_AlsoMasksItsSurnameAlone()
    {
        var masker = new TextMasker(Names).With(["Kari Diktestad svarer aldri.", "Jeg ringte rektor Fantasmo."]);

        masker.Mask("Diktestad lovet det, sa Fantasmo").ShouldBe("[navn] lovet det, sa [navn]");
        new TextMasker(Names).Mask("Diktestad lovet det").ShouldBe("Diktestad lovet det");
        masker.Names.IsName("diktestads").ShouldBeTrue();
        masker.Names.IsName("svarer").ShouldBeFalse();
        new TextMasker(Names).With(["KARI SIER AT SKOLEN ER FIN"]).Names.IsName("skolen").ShouldBeFalse();
    }

    [Fact]
    public void Words_OfAMaskedText_AreWithoutMasksStopWordsNamesAndShortOnes() =>
        TextWords.Of("[navn] og diktestad er på Skolen for å se skolene, ring [nummer]", StopWords, w => w == "diktestad").Select(w => (w.Form, w.Stem, w.IsSmall))
            .ShouldBe([("skolen", "skol", false), ("skolene", "skol", true), ("ring", "ring", true)]);

    // By hand, as scikit-learn's TfidfVectorizer with its defaults: idf = ln((1 + 2)/(1 + df)) + 1, rows of length one.
    [Fact]
    public void Vectors_TwoTexts_AreWeighedAsByHand()
    {
        var vectors = Vectors(1, "skole skole buss", "skole ferge");

        vectors.Stems.ShouldBe(["buss", "ferg", "skol"]);
        var rare = Math.Log(3 / 2.0) + 1;
        vectors.Weights[0, 0].ShouldBe(rare / Math.Sqrt((rare * rare) + 4), 1e-12);
        vectors.Weights[0, 2].ShouldBe(2 / Math.Sqrt((rare * rare) + 4), 1e-12);
        vectors.Weights[1, 1].ShouldBe(rare / Math.Sqrt((rare * rare) + 1), 1e-12);
        Vectors(2, "skole buss", "skole ferge").Stems.ShouldBe(["skol"]);
    }

    // A matrix of rank two is found again, and Lee and Seung's theorem says that no round makes the distance longer.
    [Fact]
    public void Factorisation_MatrixOfRankTwo_IsFoundAgain()
    {
        var w = Matrix<double>.Build.DenseOfRowArrays([1, 0], [2, 0], [0, 3], [0, 1], [1, 1]);
        var h = Matrix<double>.Build.DenseOfRowArrays([1, 2, 0, 0], [0, 0, 1, 3]);

        var found = NonnegativeFactorisation.Of(w * h, 2, 5000);

        found.Distances[^1].ShouldBeLessThan(1e-4);
        found.Distances.Zip(found.Distances.Skip(1)).ShouldAllBe(d => d.Second <= d.First + 1e-9);
        found.W.Enumerate().Concat(found.H.Enumerate()).ShouldAllBe(v => v >= 0);
        Should.Throw<ArgumentException>(() => NonnegativeFactorisation.Of(w * h, 9)).Message.ShouldContain("from 1 to 4 factors");
    }

    private static TextVectors Vectors(int fewest, params string[] texts) => TextVectors.Of([.. texts.Select(t => TextWords.Of(t, StopWords))], fewest);
}
