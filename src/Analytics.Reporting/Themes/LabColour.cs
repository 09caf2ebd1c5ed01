namespace Analytics.Reporting.Themes;

/// <summary>A colour in CIELAB with the white of the screen (D65, 2°), where distances are as eyes see them.</summary>
/// <param name="L">Lightness, 0-100. It alone decides the contrast with other colours.</param>
/// <param name="A">Green to red.</param>
/// <param name="B">Blue to yellow.</param>
public readonly record struct LabColour(double L, double A, double B)
{
    private const double WhiteX = 0.95047;
    private const double WhiteZ = 1.08883;
    private const double Knee = 6.0 / 29;

    /// <summary>Distance from grey.</summary>
    public double Chroma => Math.Sqrt((A * A) + (B * B));

    /// <summary>Hue, radians.</summary>
    public double Hue => Math.Atan2(B, A);

    /// <summary>A colour of the screen in CIELAB.</summary>
    /// <param name="colour">The colour.</param>
    public static LabColour Of(Colour colour)
    {
        var (r, g, b) = (Colour.Linear(colour.R), Colour.Linear(colour.G), Colour.Linear(colour.B));
        var x = Root(((0.4124564 * r) + (0.3575761 * g) + (0.1804375 * b)) / WhiteX);
        var y = Root((0.2126729 * r) + (0.7151522 * g) + (0.0721750 * b));
        var z = Root(((0.0193339 * r) + (0.1191920 * g) + (0.9503041 * b)) / WhiteZ);
        return new LabColour((116 * y) - 16, 500 * (x - y), 200 * (y - z));

        static double Root(double t) => t > Knee * Knee * Knee ? Math.Cbrt(t) : (t / (3 * Knee * Knee)) + (4.0 / 29);
    }

    /// <summary>The colour of a lightness, chroma and hue that the screen can show: one that is too strong for it gets as strong as it can, at the same lightness and hue.</summary>
    /// <param name="lightness">Lightness, 0-100.</param>
    /// <param name="chroma">Chroma wanted.</param>
    /// <param name="hue">Hue, radians.</param>
    public static Colour OnScreen(double lightness, double chroma, double hue)
    {
        if (Find(chroma) is { } whole)
            return whole;
        var (low, high) = (0.0, chroma);
        // Twenty halvings are far finer than a step of a channel.
        for (var i = 0; i < 20; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Find(middle) is null ? (low, middle) : (middle, high);
        }

        return Find(low) ?? Grey();

        Colour? Find(double strength) => new LabColour(lightness, strength * Math.Cos(hue), strength * Math.Sin(hue)).ToScreen();

        Colour Grey() => new LabColour(Math.Clamp(lightness, 0, 100), 0, 0).ToScreen() ?? Colour.White;
    }

    /// <summary>
    /// The difference between two colours as eyes see it, CIEDE2000 with all weights 1: below 1 none sees it, from 15 on lines are told apart at a glance.
    /// Sharma, Wu and Dalal (2005), "The CIEDE2000 color-difference formula", Color Research and Application 30(1).
    /// </summary>
    /// <param name="other">The other colour.</param>
    public double Difference(LabColour other)
    {
        var meanChroma = (Chroma + other.Chroma) / 2;
        var stretch = 0.5 * (1 - Math.Sqrt(Seventh(meanChroma)));
        var (a1, a2) = ((1 + stretch) * A, (1 + stretch) * other.A);
        var (c1, c2) = (Math.Sqrt((a1 * a1) + (B * B)), Math.Sqrt((a2 * a2) + (other.B * other.B)));
        var (h1, h2) = (Degrees(a1, B), Degrees(a2, other.B));
        var grey = c1 * c2 == 0;

        var hueStep = grey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        var lightness = other.L - L;
        var chroma = c2 - c1;
        var hue = 2 * Math.Sqrt(c1 * c2) * Math.Sin(Radians(hueStep / 2));

        var meanL = (L + other.L) / 2;
        var meanC = (c1 + c2) / 2;
        var sum = h1 + h2;
        var meanH = grey ? sum : Math.Abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
        var t = 1 - (0.17 * Cos(meanH - 30)) + (0.24 * Cos(2 * meanH)) + (0.32 * Cos((3 * meanH) + 6)) - (0.20 * Cos((4 * meanH) - 63));
        var fromFifty = (meanL - 50) * (meanL - 50);
        var weightL = 1 + (0.015 * fromFifty / Math.Sqrt(20 + fromFifty));
        var weightC = 1 + (0.045 * meanC);
        var weightH = 1 + (0.015 * meanC * t);
        var blue = 30 * Math.Exp(-Math.Pow((meanH - 275) / 25, 2));
        var turn = -2 * Math.Sqrt(Seventh(meanC)) * Math.Sin(Radians(2 * blue));
        var (dl, dc, dh) = (lightness / weightL, chroma / weightC, hue / weightH);
        return Math.Sqrt((dl * dl) + (dc * dc) + (dh * dh) + (turn * dc * dh));

        static double Seventh(double c) => Math.Pow(c, 7) / (Math.Pow(c, 7) + Math.Pow(25, 7));
        static double Radians(double degrees) => degrees * Math.PI / 180;
        static double Cos(double degrees) => Math.Cos(Radians(degrees));
        static double Degrees(double a, double b) => a == 0 && b == 0 ? 0 : (Math.Atan2(b, a) * 180 / Math.PI) is var angle && angle < 0 ? angle + 360 : angle;
    }

    private Colour? ToScreen()
    {
        var y = (L + 16) / 116;
        var (x, z) = (WhiteX * Cube(y + (A / 500)), WhiteZ * Cube(y - (B / 200)));
        var luminance = Cube(y);
        return Channel((3.2404542 * x) - (1.5371385 * luminance) - (0.4985314 * z)) is { } r
            && Channel((-0.9692660 * x) + (1.8760108 * luminance) + (0.0415560 * z)) is { } g
            && Channel((0.0556434 * x) - (0.2040259 * luminance) + (1.0572252 * z)) is { } b
            ? new Colour(r, g, b)
            : null;

        static double Cube(double t) => t > Knee ? t * t * t : 3 * Knee * Knee * (t - (4.0 / 29));

        static byte? Channel(double linear)
        {
            var value = 255 * (linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055);
            return value is >= -0.5 and <= 255.5 ? (byte)Math.Clamp(Math.Round(value), 0, 255) : null;
        }
    }
}
