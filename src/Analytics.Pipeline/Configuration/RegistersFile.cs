using System.Globalization;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Registers;
using Analytics.Analysis.UnitFigures;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/registers.yaml</c>.</summary>
internal static class RegistersFile
{
    public static RegistersDefinition Read(string file)
    {
        var yaml = YamlSection.Load(file);
        var registers = yaml.Sections("registers").Select(Register).ToList();
        if (registers.GroupBy(r => r.Register, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw yaml.Wrong("registers", $"\"{twice.Key}\" twice", "a name of its own for each register");
        var states = new Dictionary<string, ItemState>(StringComparer.OrdinalIgnoreCase);
        foreach (var status in yaml.Sections("statuses"))
        {
            if (!states.TryAdd(status.Text("word"), State(status.Choice("state", required: true, "not_started", "running", "delayed", "done", "stopped", "expired", "learnt", "scaled", "chosen", "declined"))))
                throw status.Wrong("word", $"\"{status.Text("word")}\" twice", "each word once");
            status.RefuseUnknownKeys();
        }

        var minimum = yaml.Integer("minimum", 5);
        if (minimum is < DisclosureRules.LowestInSurveys or > 100)
            throw yaml.Wrong("minimum", minimum.ToString(CultureInfo.InvariantCulture), $"a number of persons from {DisclosureRules.LowestInSurveys} to 100");
        var shares = yaml.Sections("shares").Select(Share).ToList();
        if (shares.Select(s => s.Name).Concat(FigureNames.Computed).GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } same)
            throw yaml.Wrong("shares", $"\"{same.Key}\" twice", $"a name of its own for each share, none of {string.Join(", ", FigureNames.Computed)}");
        yaml.RefuseUnknownKeys();
        return new RegistersDefinition(registers, states, new DisclosureRules { MinimumRespondents = minimum }) { Shares = shares };
    }

    private static UnitShareRule Share(YamlSection yaml)
    {
        var share = new UnitShareRule(
            yaml.Text("share"),
            yaml.Text("title"),
            yaml.Text("part"),
            yaml.Text("whole"),
            yaml.Flag("about_people"),
            yaml.Choice("better", required: false, "neither", "higher", "lower") switch { "higher" => Direction.Higher, "lower" => Direction.Lower, _ => Direction.Context });
        yaml.RefuseUnknownKeys();
        return share.Part == share.Whole ? throw yaml.Wrong("whole", $"\"{share.Whole}\", as part has", "another figure") : share;
    }

    private static RegisterDefinition Register(YamlSection yaml)
    {
        var shape = Enum.Parse<RegisterShape>(yaml.Choice("shape", required: true, "measure", "benefit", "order", "plan", "deviation", "agreement", "pilot", "input"), ignoreCase: true);
        var months = yaml.Integer("renew_months", 12);
        if (months is < 1 or > 120)
            throw yaml.Wrong("renew_months", months.ToString(CultureInfo.InvariantCulture), "a number of months from 1 to 120");
        var register = new RegisterDefinition(yaml.Text("register"), yaml.Text("title"), shape, months);
        yaml.RefuseUnknownKeys();
        return register;
    }

    private static ItemState State(string word) => Enum.Parse<ItemState>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
