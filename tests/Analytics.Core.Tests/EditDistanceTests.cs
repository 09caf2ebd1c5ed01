using Shouldly;
using Xunit;

namespace Analytics.Core.Tests;

public sealed class EditDistanceTests
{
    // The first two are the examples of the article "Levenshtein distance" in Wikipedia, the third of Wagner and Fischer's problem in Rosetta Code.
    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("uninformed", "uniformed", 1)]
    [InlineData("rosettacode", "raisethysword", 8)]
    [InlineData("", "abc", 3)]
    [InlineData("Fond", "fond", 0)]
    public void Of_TwoTexts_CountsTheFewestEdits(string one, string other, int edits)
    {
        EditDistance.Of(one, other).ShouldBe(edits);
        EditDistance.Of(other, one).ShouldBe(edits);
    }
}
