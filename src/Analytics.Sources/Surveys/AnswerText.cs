using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Sources.Surveys;

/// <summary>Reads one answer, and says what is wrong with one that cannot be right.</summary>
internal sealed partial class AnswerText(SurveyLayout layout)
{
    /// <summary>Longer texts may be somebody's own words, and are not repeated.</summary>
    private const int LongestShown = 24;

    private string Expected => layout.IsWhole ? $"a whole number on the scale {layout.Scale}, or nothing" : $"a number on the scale {layout.Scale}, or nothing";

    /// <summary>The answer, NaN for none; a fault when it cannot be one.</summary>
    public (double Answer, (string Found, string Expected)? Fault) Read(string text)
    {
        if (text.Length == 0)
            return (double.NaN, null);
        if (SurveyFields.Number(text) is not { } number)
            return (double.NaN, (IsDate(text) ? $"\"{text}\" is a date, as a spreadsheet makes of numbers such as 1.5" : Label(text), IsDate(text) ? $"{Expected}; export the file anew and do not save it from a spreadsheet" : Expected));
        if (number < layout.Low || number > layout.High)
            return (double.NaN, ($"{text} is {(number > layout.High ? "above the highest" : "below the lowest")} answer", $"{Expected}; numbers of labels must be turned into the values first"));
        return layout.IsWhole && number != Math.Floor(number) ? (double.NaN, ($"{text} lies between two answers", Expected)) : (number, null);
    }

    private static string Label(string text) => text.Length <= LongestShown
        ? $"\"{text}\" is the label of an answer and not its value"
        : string.Create(CultureInfo.InvariantCulture, $"a text of {text.Length} characters is no answer");

    private static bool IsDate(string text) => DateShape().IsMatch(text);

    [GeneratedRegex(@"^(\d{1,2}[./-]\s?(\d{1,2}|jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-zæøå]*\.?([./-]?\s?(\d{4}|\d{2}))?|\d{4}-\d{2}-\d{2}([T ].*)?|(jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-zæøå]*[. -]\s?\d{1,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateShape();
}
