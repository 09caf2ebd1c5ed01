using System.Globalization;

namespace Analytics.Analysis.Surveys;

/// <summary>The scale that answers are given on. Scores of different scales are never mixed: what takes two of them refuses.</summary>
public sealed class ScoreScale
{
    private ScoreScale(string name, double low, double high, bool isWhole)
    {
        Name = name;
        Low = low;
        High = high;
        IsWhole = isWhole;
    }

    /// <summary>1 (svært uenig) to 5 (svært enig): 10-FAKTOR.</summary>
    public static ScoreScale OneToFive { get; } = new("1-5", 1, 5, isWhole: true);

    /// <summary>1 (svært misfornøyd) to 6 (svært fornøyd): Bedre kommune.</summary>
    public static ScoreScale OneToSix { get; } = new("1-6", 1, 6, isWhole: true);

    /// <summary>0 to 100, any number between: published indices.</summary>
    public static ScoreScale ZeroToHundred { get; } = new("0-100", 0, 100, isWhole: false);

    /// <summary>−3 to +3: Innbyggerundersøkelsen.</summary>
    public static ScoreScale MinusThreeToThree { get; } = new("-3..+3", -3, 3, isWhole: true);

    /// <summary>All scales.</summary>
    public static IReadOnlyList<ScoreScale> All { get; } = [OneToFive, OneToSix, ZeroToHundred, MinusThreeToThree];

    /// <summary>How the scale is written in files: "1-5", "1-6", "0-100", "-3..+3".</summary>
    public string Name { get; }

    /// <summary>Lowest possible score.</summary>
    public double Low { get; }

    /// <summary>Highest possible score.</summary>
    public double High { get; }

    /// <summary>From the lowest to the highest score.</summary>
    public double Width => High - Low;

    /// <summary>Whether answers are whole numbers, and so have categories; indices do not.</summary>
    public bool IsWhole { get; }

    /// <summary>Number of categories; 0 for a scale without.</summary>
    public int Categories => IsWhole ? (int)Width + 1 : 0;

    /// <summary>The scale of that name, or null.</summary>
    public static ScoreScale? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>Whether a single answer can stand on the scale.</summary>
    public bool Holds(double answer) => answer >= Low && answer <= High && (!IsWhole || answer == Math.Round(answer));

    /// <summary>The place of a whole answer among the categories, from 0.</summary>
    public int Category(double answer) => (int)(answer - Low);

    /// <summary>The score on 0-100: (x − low) / width × 100, as Difi turned −3..+3 into 0-100.</summary>
    public double ToHundred(double score) => (score - Low) / Width * 100;

    /// <summary>Refuses another scale.</summary>
    /// <exception cref="ArgumentException">The scales differ.</exception>
    internal void RefuseOther(ScoreScale other)
    {
        if (!ReferenceEquals(this, other))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Scores on {Name} and {other.Name} cannot be put together: turn them into one scale first."), nameof(other));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
