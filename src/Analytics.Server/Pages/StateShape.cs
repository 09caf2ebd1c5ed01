using Analytics.Reporting.Html;

namespace Analytics.Server.Pages;

/// <summary>A state as shape and word, never as colour alone.</summary>
internal static class StateShape
{
    public static HtmlOutput.Encoded Good(string word) => Of("t-god", "god", word);

    public static HtmlOutput.Encoded Watch(string word) => Of("t-folg", "folg", word);

    public static HtmlOutput.Encoded Bad(string word) => Of("t-press", "press", word);

    public static HtmlOutput.Encoded Neutral(string word) => Of("s-ring", "stille", word);

    private static HtmlOutput.Encoded Of(string shape, string css, string word) => HtmlOutput.Of($"<span class=\"status tilstand {css}\"><svg class=\"ik\" aria-hidden=\"true\"><use href=\"#{shape}\"/></svg>{word}</span>");
}
