using System.Globalization;
using Analytics.Analysis.Editing;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/odd.yaml</c>.</summary>
internal static class OddFile
{
    public static OddDefinition Read(string file)
    {
        var yaml = YamlSection.Load(file);
        var usual = new EditingOptions();
        var read = new OddDefinition(
            Number(yaml, "own_false_alarms_per_1000", 5, 0.001, 100),
            Number(yaml, "others_false_alarms_per_1000", 1, 0.001, 100),
            new EditingOptions
            {
                TailDegrees = Number(yaml, "tail_degrees", usual.TailDegrees, 2, 10),
                LeastRelativeNoise = Number(yaml, "least_relative_noise", usual.LeastRelativeNoise, 0.0001, 1),
                AssumedNoise = Number(yaml, "assumed_noise", usual.AssumedNoise, 0.001, 1),
                YearsOfSize = Number(yaml, "years_of_size", usual.YearsOfSize, 0.1, 100),
                LeastOthers = (int)Number(yaml, "least_others", usual.LeastOthers, 1, 100),
                LeastGroup = (int)Number(yaml, "least_group", usual.LeastGroup, 3, 100),
                MostZeros = Number(yaml, "most_zeros", usual.MostZeros, 0, 1),
            },
            Window(yaml.OptionalSection("window") ?? throw yaml.Wrong("window", "nothing", "the first and last day on which figures can be corrected, with their source")));
        yaml.RefuseUnknownKeys();
        return read;
    }

    private static CorrectionWindow Window(YamlSection yaml)
    {
        var (from, to) = (yaml.DayOfYear("from"), yaml.DayOfYear("to"));
        if (to < from)
            throw yaml.Wrong("to", to.ToString("MM-dd", CultureInfo.InvariantCulture), "a day after from, in the same year");
        var window = new CorrectionWindow(from.Month, from.Day, to.Month, to.Day, yaml.Text("source"), yaml.Text("verification"));
        yaml.RefuseUnknownKeys();
        return window;
    }

    private static double Number(YamlSection yaml, string key, double usual, double least, double most)
    {
        var number = yaml.OptionalNumber(key) ?? usual;
        return number >= least && number <= most
            ? number
            : throw yaml.Wrong(key, number.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
    }
}
