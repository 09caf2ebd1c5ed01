using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Cards: heading, what it means, facts and their source.</summary>
internal static class CardHtml
{
    public static void Write(CardsBlock block, bool linkSources, HtmlOutput output)
    {
        output.Write($"<ul class=\"lys\">");
        foreach (var card in block.Cards)
        {
            output.Write($"<li class=\"kort\"><h3>{card.Title}</h3><p class=\"hva\">{HtmlOutput.Prose(card.Definition)}</p><ul class=\"endret\">");
            foreach (var fact in card.Facts)
            {
                output.Write($"<li>");
                if (fact.Status is { } status)
                    output.Write($"{StatusShape.Icon(status)} ");
                output.Write($"<strong>{HtmlOutput.Prose(fact.Term)}</strong> {HtmlOutput.Prose(fact.Text)}</li>");
            }

            output.Write($"</ul>");
            FigureHtml.WriteSource(card.Source, "", linkSources, output);
            output.Write($"</li>");
        }

        output.Write($"</ul>\n");
    }
}
