using Analytics.Analysis.Surveys;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.Surveys;
using Analytics.Store;

namespace Analytics.Pipeline.Surveys;

/// <summary>Reads a survey's rounds from a session with a grant, and computes their statistics.</summary>
internal sealed class SurveyAnswers(DuckDbSession session, SurveyDefinition survey)
{
    /// <summary>The statistics of every round, earliest first.</summary>
    public IReadOnlyList<SurveyStatistics> Statistics()
    {
        var frame = session.Datasets.Contains(SurveyDatasets.Frame(survey))
            ? session.Query($"SELECT round, sector, unit, population FROM {SurveyDatasets.Frame(survey).Sql} ORDER BY place", r => new SurveyFrameUnit(r.GetString(0), r.GetString(1), r.GetString(2), (int)r.GetInt64(3))).ToLookup(u => u.Round)
            : Enumerable.Empty<SurveyFrameUnit>().ToLookup(u => u.Round);
        return survey.Answers is { } layout ? Individual(layout, frame) : Aggregated(frame);
    }

    private List<SurveyStatistics> Individual(SurveyLayout layout, ILookup<string, SurveyFrameUnit> frame)
    {
        var columns = string.Join(", ", layout.Backgrounds.Select((_, i) => SurveyRows.Background(i)).Concat(layout.Items.Select((_, i) => SurveyRows.Item(i))).Prepend("weight").Prepend("unit").Prepend("sector").Prepend("round"));
        var backgrounds = layout.Backgrounds.Count;
        var rows = session.Query($"SELECT {columns} FROM {SurveyDatasets.Answers(survey).Sql}", r => new SurveyRespondent(
            r.GetString(0),
            r.GetString(1),
            r.GetString(2),
            r.GetDouble(3),
            [.. Enumerable.Range(4, backgrounds).Select(r.GetString)],
            [.. Enumerable.Range(4 + backgrounds, layout.Items.Count).Select(i => r.IsDBNull(i) ? double.NaN : r.GetDouble(i))]));
        return [.. rows.GroupBy(r => r.Round).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => SurveyStatistics.Of(Round(layout, g.Key, g.ToList(), frame[g.Key].ToList())))];
    }

    private SurveyRound Round(SurveyLayout layout, string name, List<SurveyRespondent> rows, List<SurveyFrameUnit> frame)
    {
        List<SurveyUnit> units = frame.Count > 0
            ? [.. frame.Select(u => new SurveyUnit(u.Sector, u.Unit, u.Population))]
            : [.. rows.Select(r => (r.Sector, r.Unit)).Distinct().Order().Select(u => new SurveyUnit(u.Sector, u.Unit, null))];
        var places = units.Select((u, i) => (u, i)).ToDictionary(p => (p.u.Sector, p.u.Name), p => p.i);
        return SurveyRound.Of(
            survey.Instrument,
            name,
            units,
            rows.ConvertAll(r => places[(r.Sector, r.Unit)]),
            [.. layout.Items.Select((_, i) => rows.Select(r => r.Answers[i]).ToArray())],
            layout.Weight.Length == 0 ? null : [.. rows.Select(r => r.Weight)],
            [.. survey.BackgroundsNb.Select((label, i) => Background(label, rows.ConvertAll(r => r.Backgrounds[i])))]);
    }

    private static SurveyBackground Background(string label, List<string> values)
    {
        List<string> categories = [.. values.Where(v => v.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        return new SurveyBackground(label, categories, values.ConvertAll(categories.IndexOf));
    }

    private List<SurveyStatistics> Aggregated(ILookup<string, SurveyFrameUnit> frame)
    {
        var rows = session.Query($"SELECT round, sector, unit, factor, answers, mean, deviation FROM {SurveyDatasets.Answers(survey).Sql}", r => new SurveyAggregate(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), (int)r.GetInt64(4), r.IsDBNull(5) ? double.NaN : r.GetDouble(5), r.IsDBNull(6) ? double.NaN : r.GetDouble(6)));
        return [.. rows.GroupBy(r => r.Round).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var asked = frame[g.Key].ToDictionary(u => (u.Sector, u.Unit), u => u.Population);
            return SurveyAggregates.Statistics(
                survey.Instrument,
                g.Key,
                [.. g.GroupBy(r => (r.Sector, r.Unit)).OrderBy(u => u.Key).Select(u => (
                    new SurveyUnit(u.Key.Sector, u.Key.Unit, asked.TryGetValue(u.Key, out var population) ? population : null),
                    (IReadOnlyDictionary<string, SampleMoments>)u.ToDictionary(r => r.Factor, r => new SampleMoments(r.Count, r.Mean, r.Deviation))))]);
        })];
    }
}
