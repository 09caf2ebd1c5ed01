using System.Globalization;
using Analytics.Sources.Tables;

namespace Analytics.Sources.Surveys;

/// <summary>Reads answers of individuals, a row a respondent or a row an answer. One fault refuses the file; messages never hold a person's answers.</summary>
public static class SurveyAnswerReader
{
    private const double MostOutside = 0.2;
    private const int FewestForAnotherScale = 20;

    /// <summary>Reads a table.</summary>
    /// <param name="table">The file's table.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="frame">The units that were asked; null when no frame is known.</param>
    public static SurveyReading<SurveyRespondent> Read(RawTable table, SurveyLayout layout, IReadOnlyList<SurveyFrameUnit>? frame)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(layout);
        var fields = new SurveyFields(table);
        fields.Require([layout.Round, layout.Sector, layout.Unit, layout.Respondent, layout.Weight, layout.Value, layout.Item, .. layout.Backgrounds, .. layout.IsLong ? [] : layout.Items]);
        if (fields.Faults.Count > 0)
            return new SurveyReading<SurveyRespondent>([], fields.Faults);
        var rows = layout.IsLong ? Long(fields, layout) : Wide(fields, layout);
        RefuseAnotherScale(fields, layout);
        if (frame is not null)
            HoldAgainstFrame(fields, rows, layout, frame);
        return new SurveyReading<SurveyRespondent>(fields.Faults.Count > 0 ? [] : [.. rows.Select(r => r.Respondent)], fields.Faults);
    }

    private static List<(SurveyRespondent Respondent, int Row)> Wide(SurveyFields fields, SurveyLayout layout)
    {
        var text = new AnswerText(layout);
        var rows = new List<(SurveyRespondent, int)>();
        var seen = new Dictionary<(string, string), int>();
        for (var row = 0; row < fields.Count; row++)
        {
            var respondent = Respondent(fields, layout, row);
            for (var item = 0; item < layout.Items.Count; item++)
                respondent.Answers[item] = Answer(fields, text, row, layout.Items[item]);
            if (layout.Respondent.Length > 0 && !seen.TryAdd((respondent.Round, fields.Required(row, layout.Respondent)), row))
                Twice(fields, layout, row, seen[(respondent.Round, fields.Text(row, layout.Respondent))]);
            rows.Add((respondent, row));
        }

        return rows;
    }

    private static List<(SurveyRespondent Respondent, int Row)> Long(SurveyFields fields, SurveyLayout layout)
    {
        var text = new AnswerText(layout);
        var places = layout.Items.Select((item, i) => (item, i)).ToDictionary(p => p.item, p => p.i, StringComparer.OrdinalIgnoreCase);
        var rows = new List<(SurveyRespondent Respondent, int Row)>();
        var known = new Dictionary<(string, string), int>();
        var answered = new HashSet<(int, int)>();
        for (var row = 0; row < fields.Count; row++)
        {
            var own = Respondent(fields, layout, row);
            var key = (own.Round, fields.Required(row, layout.Respondent));
            if (!known.TryGetValue(key, out var place))
            {
                known[key] = place = rows.Count;
                rows.Add((own, row));
            }
            else if (rows[place].Respondent.Unit != own.Unit || rows[place].Respondent.Sector != own.Sector)
            {
                fields.Fault(row, layout.Unit, $"\"{own.Unit}\" is another unit than that of the same respondent in row {fields.Line(rows[place].Row)}", "one unit for each respondent of a round");
            }

            var item = fields.Required(row, layout.Item);
            if (!places.TryGetValue(item, out var at))
                fields.Fault(row, layout.Item, $"\"{Shown(item)}\" is no item of the survey", $"one of {string.Join(", ", layout.Items.Take(60))}");
            else if (!answered.Add((place, at)))
                fields.Fault(row, layout.Item, $"the same respondent answers \"{item}\" a second time", "one answer for each respondent and item");
            else
                rows[place].Respondent.Answers[at] = Answer(fields, text, row, layout.Value);
        }

        return rows;
    }

    private static SurveyRespondent Respondent(SurveyFields fields, SurveyLayout layout, int row)
    {
        var answers = new double[layout.Items.Count];
        Array.Fill(answers, double.NaN);
        var weight = 1.0;
        if (layout.Weight.Length > 0)
        {
            weight = SurveyFields.Number(fields.Text(row, layout.Weight)) ?? double.NaN;
            if (!(weight >= 0 && double.IsFinite(weight)))
                fields.Fault(row, layout.Weight, $"\"{Shown(fields.Text(row, layout.Weight))}\" is no weight", "a number that is 0 or more");
        }

        return new SurveyRespondent(
            layout.Round.Length > 0 ? fields.Required(row, layout.Round) : layout.FixedRound,
            fields.Required(row, layout.Sector),
            fields.Required(row, layout.Unit),
            weight,
            [.. layout.Backgrounds.Select(b => fields.Text(row, b))],
            answers);
    }

    private static double Answer(SurveyFields fields, AnswerText text, int row, string column)
    {
        var (answer, fault) = text.Read(fields.Text(row, column));
        if (fault is var (found, expected))
            fields.Fault(row, column, found, expected);
        return answer;
    }

    private static void Twice(SurveyFields fields, SurveyLayout layout, int row, int first) =>
        fields.Fault(row, layout.Respondent, string.Create(CultureInfo.InvariantCulture, $"the same respondent as in row {fields.Line(first)}"), "each respondent once in a round");

    /// <summary>When much of a file is wrong in the same way, one sentence about the scale says more than thousands about answers.</summary>
    private static void RefuseAnotherScale(SurveyFields fields, SurveyLayout layout)
    {
        var outside = fields.Faults.Count(f => f.Found.Contains("answer", StringComparison.Ordinal) && f.Row > 0);
        var answers = (double)fields.Count * (layout.IsLong ? 1 : layout.Items.Count);
        if (outside >= FewestForAnotherScale && outside > MostOutside * answers)
            fields.Faults.Insert(0, new SurveyFault(0, "", string.Create(CultureInfo.InvariantCulture, $"{outside} of {answers:0} answers do not fit the scale {layout.Scale}, so the file seems to be of another scale"), $"answers on {layout.Scale}, as the survey's file in pipelines/surveys says"));
    }

    private static void HoldAgainstFrame(SurveyFields fields, List<(SurveyRespondent Respondent, int Row)> rows, SurveyLayout layout, IReadOnlyList<SurveyFrameUnit> frame)
    {
        var units = frame.ToDictionary(u => (u.Round, u.Sector, u.Unit), u => u.Population);
        foreach (var unit in rows.GroupBy(r => (r.Respondent.Round, r.Respondent.Sector, r.Respondent.Unit)))
        {
            if (unit.Key.Unit.Length == 0)
                continue;
            var name = unit.Key.Sector.Length > 0 ? $"{unit.Key.Unit} ({unit.Key.Sector})" : unit.Key.Unit;
            if (!units.TryGetValue(unit.Key, out var population))
                fields.Fault(unit.First().Row, layout.Unit, $"\"{name}\" is not in the frame of round {unit.Key.Round}", "a unit that the frame has, written the same way");
            else if (unit.Count() > population)
                fields.Fault(unit.First().Row, layout.Unit, string.Create(CultureInfo.InvariantCulture, $"{unit.Count()} answered in \"{name}\" in round {unit.Key.Round}, and {population} were asked"), "no more answers than people who were asked");
        }
    }

    private static string Shown(string text) => text.Length <= 40 ? text : string.Create(CultureInfo.InvariantCulture, $"a text of {text.Length} characters");
}
