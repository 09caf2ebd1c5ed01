namespace Analytics.Reporting.Themes;

/// <summary>
/// The colours that a municipality may choose, with everything that follows from them. A tint has the lightness of the report's own tint, so that contrasts are
/// the same whatever the hue, and its chroma and hue stand to the chosen colour as they do to the report's.
/// </summary>
/// <param name="Light">The own colour on white, and in print.</param>
/// <param name="Dark">The own colour on dark ground.</param>
/// <param name="Cover">The cover.</param>
/// <param name="DarkCover">The cover's ground in the dark scheme.</param>
public sealed record Palette(OwnTints Light, OwnTints Dark, CoverTints Cover, Colour DarkCover)
{
    /// <summary>How unlike goals, comparators and warnings the own colour must be, CIEDE2000.</summary>
    public const double LeastDifference = 15;

    /// <summary>Least contrast of the own colour on paper.</summary>
    public const double LeastOnPaper = 4.5;

    /// <summary>Least contrast of white on the cover.</summary>
    public const double LeastOnCover = 7;

    /// <summary>The report's own colours.</summary>
    public static Palette Default { get; } = new(
        new OwnTints(Colour.Of("00567A"), Colour.Of("669BB2"), Colour.Of("B9D5E0"), Colour.Of("D3E6EE"), Colour.Of("5B8FA6")),
        new OwnTints(Colour.Of("6FC3E6"), Colour.Of("4A86A1"), Colour.Of("25495A"), Colour.Of("1C4252"), Colour.Of("5F9DB6")),
        new CoverTints(Colour.Of("0A2C3B"), Colour.Of("DBE8EE"), Colour.Of("BCD3DE"), Colour.Of("9FD0E4")),
        Colour.Of("071318"));

    /// <summary>The dark scheme's paper.</summary>
    internal static Colour DarkPaper { get; } = Colour.Of("0E1A20");

    private static (string Name, Colour Light, Colour Dark)[] Others { get; } =
    [
        ("the colour of goals", Colour.Of("A63F17"), Colour.Of("F0A07A")),
        ("the colour of \"under pressure\"", Colour.Of("B3261E"), Colour.Of("FF9A8F")),
        ("the colour of comparators", Colour.Of("6F7C85"), Colour.Of("9AA7AE")),
    ];

    /// <summary>The palette of a chosen own colour and cover; null leaves the report's.</summary>
    /// <param name="own">The own colour, which <see cref="WhyNotOwn"/> accepts.</param>
    /// <param name="cover">The cover, which <see cref="WhyNotCover"/> accepts.</param>
    public static Palette Of(Colour? own, Colour? cover)
    {
        var palette = Default;
        if (own is { } colour && colour != Default.Light.Own)
            palette = palette with { Light = Tints(colour, colour, Default.Light), Dark = Tints(colour, DarkOwn(colour), Default.Dark) };
        if (cover is { } ground && ground != Default.Cover.Ground)
        {
            var from = Default.Cover;
            Colour Tint(Colour model) => Like(model, from.Ground, ground, 1);
            palette = palette with { Cover = new CoverTints(ground, Tint(from.Text), Tint(from.Muted), Tint(from.Line)), DarkCover = Tint(Default.DarkCover) };
        }

        return palette;
    }

    /// <summary>Why a colour cannot be the municipality's own, with what was measured; null when it can.</summary>
    /// <param name="colour">The colour.</param>
    public static (string Found, string Expected, string NextStep)? WhyNotOwn(Colour colour)
    {
        const string Darker = "Choose a darker shade of it, or leave the line out for the report's blue.";
        const string Other = "Choose another hue or a darker shade, or leave the line out for the report's blue.";
        if (colour.Contrast(Colour.White) is var contrast && contrast < LeastOnPaper)
            return ($"#{colour.Hex}, whose contrast on white paper is {Say(contrast)}:1", $"{Say(LeastOnPaper)}:1 at least, so that lines and links are read", Darker);
        foreach (var (name, light, _) in Others)
        {
            if (Differ(colour, light) is var difference && difference < LeastDifference)
                return ($"#{colour.Hex}, which differs from {name} (#{light.Hex}) by ΔE2000 {Say(difference)}", $"{Say(LeastDifference)} at least, so that nobody takes one for the other", Other);
        }

        var dark = DarkOwn(colour);
        foreach (var (name, _, other) in Others)
        {
            if (Differ(dark, other) is var difference && difference < LeastDifference)
                return ($"#{colour.Hex}, which on dark screens becomes #{dark.Hex} and differs there from {name} (#{other.Hex}) by ΔE2000 {Say(difference)}", $"{Say(LeastDifference)} at least, so that nobody takes one for the other", Other);
        }

        return null;
    }

    /// <summary>Why a colour cannot be the cover, with what was measured; null when it can.</summary>
    /// <param name="colour">The colour.</param>
    public static (string Found, string Expected, string NextStep)? WhyNotCover(Colour colour) =>
        colour.Contrast(Colour.White) is var contrast && contrast < LeastOnCover
            ? ($"#{colour.Hex}, on which white text has a contrast of {Say(contrast)}:1", $"{Say(LeastOnCover)}:1 at least", "Choose a darker shade of it, or leave the line out for the report's dark blue.")
            : null;

    private static double Differ(Colour a, Colour b) => LabColour.Of(a).Difference(LabColour.Of(b));

    // Rounded down, so that a refusal never says the number that would have been enough.
    private static string Say(double value) => (Math.Floor(value * 100) / 100).ToString("0.0#", System.Globalization.CultureInfo.InvariantCulture);

    private static OwnTints Tints(Colour chosen, Colour own, OwnTints model)
    {
        Colour Tint(Colour tint) => Like(tint, Default.Light.Own, chosen, 1);
        return new OwnTints(own, Tint(model.Middle), Tint(model.Light), Tint(model.Band), Tint(model.BandEdge));
    }

    // On dark ground strong hues come closer to the light rust and red than they are on paper; a paler or stronger shade may be far enough.
    private static Colour DarkOwn(Colour chosen)
    {
        var shades = new[] { 1, 0.8, 0.6, 0.4, 1.25, 1.5 }.Select(strength => Like(Default.Dark.Own, Default.Light.Own, chosen, strength)).ToList();
        return shades.Find(s => Array.TrueForAll(Others, o => Differ(s, o.Dark) >= LeastDifference)) is var found && found != default ? found : shades[0];
    }

    private static Colour Like(Colour tint, Colour model, Colour chosen, double strength)
    {
        var (t, m, c) = (LabColour.Of(tint), LabColour.Of(model), LabColour.Of(chosen));
        return LabColour.OnScreen(t.L, strength * c.Chroma * t.Chroma / m.Chroma, c.Hue + t.Hue - m.Hue);
    }
}
