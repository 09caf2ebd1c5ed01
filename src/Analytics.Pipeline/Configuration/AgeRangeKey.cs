using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Ages in a YAML file: "20-66" or "80+".</summary>
internal static partial class AgeRangeKey
{
    public static AgeRange Read(YamlSection yaml, string key)
    {
        var text = yaml.Text(key);
        var match = Pattern().Match(text);
        if (!match.Success)
            throw yaml.Wrong(key, $"\"{text}\"", "ages such as \"20-66\" or \"80+\"");
        var from = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var to = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : Age.Oldest;
        return from <= to && to <= Age.Oldest ? new AgeRange(from, to) : throw yaml.Wrong(key, $"\"{text}\"", "ages from 0 to 105, the younger first");
    }

    [GeneratedRegex(@"^([0-9]{1,3})(?:-([0-9]{1,3})|\+)$")]
    private static partial Regex Pattern();
}
