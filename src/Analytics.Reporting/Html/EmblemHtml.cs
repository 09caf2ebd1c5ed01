using System.Text;
using Analytics.Reporting.Themes;

namespace Analytics.Reporting.Html;

/// <summary>A coat of arms or logo as an image inside the page: a drawing in an image can run nothing, whatever it holds.</summary>
internal static class EmblemHtml
{
    public static HtmlOutput.Encoded Of(Emblem? emblem)
    {
        if (emblem is null)
            return HtmlOutput.Encoded.None;
        var address = emblem.Svg is { } svg
            ? "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))
            : "data:image/png;base64," + Convert.ToBase64String(emblem.Png ?? []);
        // The name stands beside it, so it says nothing to who cannot see it.
        return HtmlOutput.Of($"<img class=\"{(emblem.OnPlate ? "merke plate" : "merke")}\" alt=\"\" src=\"{address}\">");
    }
}
