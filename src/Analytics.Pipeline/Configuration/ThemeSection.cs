using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Reporting.Themes;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>theme:</c> of <c>pipelines/municipality.yaml</c>, with the files that it names, which stand in the same folder or below it.</summary>
internal sealed partial class ThemeSection(YamlSection yaml, string folder)
{
    private const int LongestName = 80;
    private const int MostSvgBytes = 200_000;
    private const int MostPngBytes = 500_000;
    private const int MostFontBytes = 150_000;
    private const int FewestPixels = 100;
    private const int MostPixels = 2000;
    private const double WidestEmblem = 6;

    /// <summary>The theme.</summary>
    /// <exception cref="ConfigurationException">A colour is not seen well enough, or a file is missing, too large or no picture or font; the message has the measured value.</exception>
    public ReportTheme Read()
    {
        var theme = new ReportTheme
        {
            Sender = Sender(),
            Emblem = Emblem(),
            Own = Chosen("own", Palette.WhyNotOwn),
            Cover = Chosen("cover", Palette.WhyNotCover),
        };
        var fonts = yaml.OptionalSection("fonts");
        theme = theme with { Text = Font(fonts?.OptionalSection("text")), Headings = Font(fonts?.OptionalSection("headings")) };
        fonts?.RefuseUnknownKeys();
        yaml.RefuseUnknownKeys();
        return theme;
    }

    private string? Sender()
    {
        if (yaml.OptionalText("name")?.Trim() is not { } name)
            return null;
        return name.Length is > 0 and <= LongestName && !name.Any(char.IsControl)
            ? name
            : throw yaml.Wrong("name", name.Length == 0 ? "nothing" : $"{name.Length.ToString(CultureInfo.InvariantCulture)} characters", $"the name as it is shown on the cover, at most {LongestName} characters on one line");
    }

    private string? Chosen(string key, Func<Colour, (string Found, string Expected, string NextStep)?> whyNot)
    {
        if (yaml.OptionalText(key) is not { } text)
            return null;
        if (!Colour.TryParse(text, out var colour))
            throw yaml.Wrong(key, $"\"{text}\"", "a colour of six hexadecimal digits in quotation marks, such as \"#00567A\"");
        return whyNot(colour) is var (found, expected, next) ? throw yaml.Wrong(key, found, expected, next) : colour.Hex;
    }

    private Emblem? Emblem()
    {
        var onPlate = yaml.Flag("emblem_plate");
        (byte[] Bytes, double Ratio)? picture = yaml.OptionalText("emblem_for_office") is null ? null : Picture("emblem_for_office");
        if (yaml.OptionalText("emblem") is not { } name)
            return picture is null ? null : throw yaml.Wrong("emblem_for_office", "a picture without an emblem", "a line \"emblem:\" beside it, which the page shows");
        if (!name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            var own = Picture("emblem");
            return new Emblem(null, (picture ?? own).Bytes, own.Ratio, onPlate);
        }

        try
        {
            var (svg, ratio) = SafeSvg.Clean(Encoding.UTF8.GetString(Bytes("emblem", MostSvgBytes)).TrimStart('\uFEFF'));
            return new Emblem(svg, picture?.Bytes, Proportion("emblem", ratio), onPlate);
        }
        catch (FormatException e)
        {
            throw yaml.Wrong("emblem", $"\"{name}\", which cannot be used: {e.Message}", "an SVG drawing or a PNG picture");
        }
    }

    private (byte[] Bytes, double Ratio) Picture(string key)
    {
        var bytes = Bytes(key, MostPngBytes);
        if (PngHeader.Size(bytes) is not var (width, height))
            throw yaml.Wrong(key, $"\"{yaml.Text(key)}\", which is no PNG", key == "emblem" ? "an SVG drawing or a PNG picture" : "a PNG picture");
        if (Math.Min(width, height) < FewestPixels || Math.Max(width, height) > MostPixels)
            throw yaml.Wrong(key, string.Create(CultureInfo.InvariantCulture, $"\"{yaml.Text(key)}\" of {width} × {height} pixels"), $"{FewestPixels} to {MostPixels} pixels each way, so that it is sharp in print");
        return (bytes, Proportion(key, (double)width / height));
    }

    private double Proportion(string key, double ratio) => ratio is >= 1 / WidestEmblem and <= WidestEmblem
        ? ratio
        : throw yaml.Wrong(key, string.Create(CultureInfo.InvariantCulture, $"\"{yaml.Text(key)}\", which is {ratio:0.##} times as wide as high"), $"one side at most {WidestEmblem} times the other, so that it has room beside the name");

    private ThemeFont? Font(YamlSection? section)
    {
        if (section is null)
            return null;
        var family = section.Text("family").Trim();
        // The name is written into style sheets and documents.
        if (!Family().IsMatch(family))
            throw section.Wrong("family", $"\"{family}\"", "the family's name: letters, digits, spaces and hyphens, at most 60");
        var font = new ThemeFont(family, File("regular"), File("semibold"));
        section.RefuseUnknownKeys();
        return font;

        byte[]? File(string key)
        {
            if (section.OptionalText(key) is null)
                return null;
            var bytes = Bytes(section, key, MostFontBytes);
            return bytes.AsSpan().StartsWith("wOF2"u8) ? bytes : throw section.Wrong(key, $"\"{section.Text(key)}\", which is no WOFF2", "a font file of the format WOFF2, or no line where the family is installed on the readers' machines");
        }
    }

    private byte[] Bytes(string key, int most) => Bytes(yaml, key, most);

    private byte[] Bytes(YamlSection section, string key, int most)
    {
        var name = section.Text(key);
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, name));
        if (!path.StartsWith(root, StringComparison.Ordinal))
            throw section.Wrong(key, $"\"{name}\"", $"a file in {folder} or a folder below it, so that it is kept with the settings");
        if (!System.IO.File.Exists(path))
            throw section.Wrong(key, $"\"{name}\", and {path} does not exist", "the name of a file, counted from the folder of municipality.yaml");
        var length = new FileInfo(path).Length;
        return length <= most
            ? System.IO.File.ReadAllBytes(path)
            : throw section.Wrong(key, string.Create(CultureInfo.InvariantCulture, $"\"{name}\" of {length} bytes"), $"{most.ToString(CultureInfo.InvariantCulture)} bytes at most, since every page carries it");
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} \-]{0,59}$", RegexOptions.CultureInvariant)]
    private static partial Regex Family();
}
