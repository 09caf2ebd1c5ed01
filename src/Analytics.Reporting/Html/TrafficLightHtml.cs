using Analytics.Analysis.Economy;
using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Traffic lights: shape, word, reason, small chart, values and the whole rule.</summary>
internal static class TrafficLightHtml
{
    public static void Write(TrafficLightsBlock block, bool linkSources, HtmlOutput output)
    {
        output.Write($"<ul class=\"lys\">");
        foreach (var light in block.Lights)
        {
            var (css, symbol) = light.Verdict switch
            {
                TrafficLightVerdict.Green => ("god", "t-god"),
                TrafficLightVerdict.Yellow => ("folg", "t-folg"),
                TrafficLightVerdict.Red => ("press", "t-press"),
                _ => ("ikke-vurdert", "s-mangler"),
            };
            output.Write($"<li class=\"{css}\"><h3>{light.Area}</h3><p class=\"dom\"><svg aria-hidden=\"true\"><use href=\"#{symbol}\"/></svg>{light.VerdictWord}</p><p class=\"hvorfor\">{HtmlOutput.Prose(light.Why)}</p>");
            if (light.Chart is { } chart)
                output.WriteRaw(MiniChartSvg.Draw(chart).Value);
            if (light.Now.Length > 0)
                output.Write($"<p class=\"naa\">{HtmlOutput.Prose(light.Now)}</p>");
            output.Write($"<p class=\"regel\"><b>{Say("Regel:")}</b> {HtmlOutput.Prose(light.Rule)} {MarkersHtml.Of(light.Sources, linkSources)}</p></li>");
        }

        output.Write($"</ul>\n");
    }
}
