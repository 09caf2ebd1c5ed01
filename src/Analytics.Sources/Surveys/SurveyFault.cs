using System.Globalization;

namespace Analytics.Sources.Surveys;

/// <summary>Something in a file that cannot be right. The file is then refused whole.</summary>
/// <param name="Row">The file's row, the header being 1 when nothing stands above it; 0 for the file as such.</param>
/// <param name="Column">The column; empty for the row as such.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should.</param>
public sealed record SurveyFault(int Row, string Column, string Found, string Expected)
{
    /// <summary>The fault as a sentence.</summary>
    public override string ToString()
    {
        var place = (Row, Column) switch
        {
            (0, "") => "",
            (0, _) => $"column \"{Column}\": ",
            (_, "") => string.Create(CultureInfo.InvariantCulture, $"row {Row}: "),
            _ => string.Create(CultureInfo.InvariantCulture, $"row {Row}, column \"{Column}\": "),
        };
        return $"{place}{Found}. Expected {Expected}.";
    }
}
