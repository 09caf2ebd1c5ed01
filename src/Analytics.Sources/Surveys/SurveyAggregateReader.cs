using Analytics.Sources.Tables;

namespace Analytics.Sources.Surveys;

/// <summary>Reads figures of units, a row a unit and dimension.</summary>
public static class SurveyAggregateReader
{
    /// <summary>Reads a table.</summary>
    /// <param name="table">The file's table.</param>
    /// <param name="layout">Columns of round, sector and unit, and the scale; <see cref="SurveyLayout.Item"/> is the column of the dimension, <see cref="SurveyLayout.Value"/> that of the mean.</param>
    /// <param name="count">Column of the number of answers.</param>
    /// <param name="deviation">Column of the standard deviation; empty where it is not given.</param>
    /// <param name="factors">Codes by the names that stand in the file.</param>
    public static SurveyReading<SurveyAggregate> Read(RawTable table, SurveyLayout layout, string count, string deviation, IReadOnlyDictionary<string, string> factors)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(factors);
        var fields = new SurveyFields(table);
        fields.Require([layout.Round, layout.Sector, layout.Unit, layout.Item, layout.Value, count, deviation]);
        if (fields.Faults.Count > 0)
            return new SurveyReading<SurveyAggregate>([], fields.Faults);
        var mean = new AnswerText(layout with { IsWhole = false });
        var rows = new List<SurveyAggregate>();
        var seen = new HashSet<(string, string, string, string)>();
        for (var row = 0; row < fields.Count; row++)
        {
            var (score, fault) = mean.Read(fields.Text(row, layout.Value));
            if (fault is var (found, expected))
                fields.Fault(row, layout.Value, found, expected);
            var number = SurveyFields.Number(fields.Text(row, count)) ?? double.NaN;
            if (!(number >= 0 && number == Math.Floor(number)))
                fields.Fault(row, count, $"\"{fields.Text(row, count)}\" is no number of answers", "a whole number that is 0 or more: without it the figure cannot be protected");
            else if (number > 0 && double.IsNaN(score) && fault is null)
                fields.Fault(row, layout.Value, "nothing stands there", $"the mean of {number} answers");
            var spread = deviation.Length == 0 || fields.Text(row, deviation).Length == 0 ? double.NaN : SurveyFields.Number(fields.Text(row, deviation)) ?? -1;
            if (spread < 0)
                fields.Fault(row, deviation, $"\"{fields.Text(row, deviation)}\" is no standard deviation", "a number that is 0 or more, or nothing");
            var name = fields.Required(row, layout.Item);
            if (!factors.TryGetValue(name, out var factor))
                fields.Fault(row, layout.Item, $"\"{name}\" is no dimension of the survey", $"one of {string.Join(", ", factors.Keys)}");
            var aggregate = new SurveyAggregate(layout.Round.Length > 0 ? fields.Required(row, layout.Round) : layout.FixedRound, fields.Required(row, layout.Sector), fields.Required(row, layout.Unit), factor ?? "", double.IsNaN(number) ? 0 : (int)number, score, spread);
            if (!seen.Add((aggregate.Round, aggregate.Sector, aggregate.Unit, aggregate.Factor)))
                fields.Fault(row, layout.Item, $"\"{name}\" of \"{aggregate.Unit}\" stands twice in round {aggregate.Round}", "each dimension once for a unit and round");
            rows.Add(aggregate);
        }

        return new SurveyReading<SurveyAggregate>(fields.Faults.Count > 0 ? [] : rows, fields.Faults);
    }
}
