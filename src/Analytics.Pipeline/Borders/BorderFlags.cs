using Analytics.Analysis.Borders;

namespace Analytics.Pipeline.Borders;

/// <summary>The words that the marts have for <see cref="BorderFlag"/>.</summary>
internal static class BorderFlags
{
    private static readonly (BorderFlag Flag, string Word)[] Words =
    [
        (BorderFlag.Exact, "exact"),
        (BorderFlag.Recoded, "recoded"),
        (BorderFlag.Summed, "summed"),
        (BorderFlag.Reweighted, "reweighted"),
        (BorderFlag.Estimated, "estimated"),
        (BorderFlag.NotMovable, "not_movable"),
    ];

    public static string Word(BorderFlag flag) => Words.Single(w => w.Flag == flag).Word;

    public static BorderFlag Parse(string word) => Words.Single(w => w.Word == word).Flag;
}
