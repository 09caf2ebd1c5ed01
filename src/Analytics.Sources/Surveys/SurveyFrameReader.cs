using Analytics.Sources.Tables;

namespace Analytics.Sources.Surveys;

/// <summary>Reads how many were asked in each unit and round.</summary>
public static class SurveyFrameReader
{
    /// <summary>Reads a table.</summary>
    /// <param name="table">The file's table.</param>
    /// <param name="columns">Columns of round (or the round itself in <paramref name="fixedRound"/>), sector, unit and number.</param>
    /// <param name="fixedRound">The round of every row, where no column says it.</param>
    public static SurveyReading<SurveyFrameUnit> Read(RawTable table, (string Round, string Sector, string Unit, string Population) columns, string fixedRound = "")
    {
        ArgumentNullException.ThrowIfNull(table);
        var fields = new SurveyFields(table);
        fields.Require([columns.Round, columns.Sector, columns.Unit, columns.Population]);
        if (fields.Faults.Count > 0)
            return new SurveyReading<SurveyFrameUnit>([], fields.Faults);
        var units = new List<SurveyFrameUnit>();
        var seen = new HashSet<(string, string, string)>();
        for (var row = 0; row < fields.Count; row++)
        {
            var text = fields.Text(row, columns.Population);
            if (SurveyFields.Number(text) is not { } number || number < 0 || number != Math.Floor(number) || number > 1_000_000)
            {
                fields.Fault(row, columns.Population, $"\"{text}\" is no number of people", "a whole number that is 0 or more");
                continue;
            }

            var unit = new SurveyFrameUnit(columns.Round.Length > 0 ? fields.Required(row, columns.Round) : fixedRound, fields.Required(row, columns.Sector), fields.Required(row, columns.Unit), (int)number);
            if (!seen.Add((unit.Round, unit.Sector, unit.Unit)))
                fields.Fault(row, columns.Unit, $"\"{unit.Unit}\" stands twice in round {unit.Round}", "each unit once in a round");
            units.Add(unit);
        }

        return new SurveyReading<SurveyFrameUnit>(fields.Faults.Count > 0 ? [] : units, fields.Faults);
    }
}
