using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>The shape and the word of a data status.</summary>
internal static class StatusShape
{
    public static string Word(DataStatus status) => status switch
    {
        DataStatus.Final => Say("Endelig"),
        DataStatus.Provisional => Say("Foreløpig"),
        DataStatus.Calculated => Say("Beregnet"),
        DataStatus.Hidden => Say("Skjult"),
        _ => Say("Mangler"),
    };

    public static string NumbersWord(DataStatus status) => status switch
    {
        DataStatus.Final => Say("Endelige tall"),
        DataStatus.Provisional => Say("Foreløpige tall"),
        _ => Word(status),
    };

    /// <summary>Id of the page's symbol.</summary>
    public static string Symbol(DataStatus status) => status switch
    {
        DataStatus.Final => "s-endelig",
        DataStatus.Provisional => "s-forelopig",
        DataStatus.Calculated => "s-beregnet",
        DataStatus.Hidden => "s-skjult",
        _ => "s-mangler",
    };

    public static HtmlOutput.Encoded Icon(DataStatus status) => HtmlOutput.Of($"<svg class=\"ik\" aria-hidden=\"true\"><use href=\"#{Symbol(status)}\"/></svg>");

    public static HtmlOutput.Encoded WithText(DataStatus status, string text) => HtmlOutput.Of($"<span class=\"status\">{Icon(status)}{text}</span>");
}
