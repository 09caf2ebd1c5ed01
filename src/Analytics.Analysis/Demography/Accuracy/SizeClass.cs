using System.Globalization;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Municipalities of about the same size, by their total at launch. The lower bound belongs to the class, the upper one to the next.</summary>
public readonly record struct SizeClass
{
    /// <summary>Makes a class.</summary>
    /// <param name="from">Fewest inhabitants.</param>
    /// <param name="below">The next class's fewest inhabitants, or null for no upper bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lower bound is negative, or the upper one is not above it.</exception>
    public SizeClass(int from, int? below = null)
    {
        if (from < 0 || below <= from)
            throw new ArgumentOutOfRangeException(nameof(from), from, string.Create(CultureInfo.InvariantCulture, $"A size class runs from 0 or more up to a larger number; found {from} and {below}."));
        From = from;
        Below = below;
    }

    /// <summary>Every municipality.</summary>
    public static SizeClass All { get; } = new(0);

    /// <summary>Below 1 000, 1 000–1 999, 2 000–4 999, 5 000–9 999, 10 000–19 999, 20 000 or more, and all of them.</summary>
    public static IReadOnlyList<SizeClass> Standard { get; } =
        [new(0, 1_000), new(1_000, 2_000), new(2_000, 5_000), new(5_000, 10_000), new(10_000, 20_000), new(20_000), All];

    /// <summary>Fewest inhabitants of the class.</summary>
    public int From { get; }

    /// <summary>Fewest inhabitants of the next class; null for no upper bound.</summary>
    public int? Below { get; }

    /// <summary>"&lt;1000", "1000-1999", "20000+" or "all"; for data.</summary>
    public string Code => (From, Below) switch
    {
        (0, null) => "all",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{From}+"),
        (0, { } below) => string.Create(CultureInfo.InvariantCulture, $"<{below}"),
        (_, { } below) => string.Create(CultureInfo.InvariantCulture, $"{From}-{below - 1}"),
    };

    /// <summary>The class in bokmål: "under 1 000 innbyggere", "alle kommuner".</summary>
    public string NameNb => (From, Below) switch
    {
        (0, null) => "alle kommuner",
        (_, null) => $"{NorwegianText.Number(From)} innbyggere eller flere",
        (0, { } below) => $"under {NorwegianText.Number(below)} innbyggere",
        (_, { } below) => $"{NorwegianText.Number(From)}–{NorwegianText.Number(below - 1)} innbyggere",
    };

    /// <summary>Whether a municipality with so many persons at launch belongs to the class.</summary>
    public bool Contains(double persons) => persons >= From && !(persons >= Below);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
