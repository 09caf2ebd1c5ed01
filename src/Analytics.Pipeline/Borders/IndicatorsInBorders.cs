using Analytics.Analysis.Borders;
using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Store;

namespace Analytics.Pipeline.Borders;

/// <summary>Moves the catalogue's indicators to the borders of today, each by its own rule for mergers.</summary>
internal sealed class IndicatorsInBorders(DuckDbSession session, BorderGround ground, IReadOnlyList<IndicatorDefinition> catalogue)
{
    private const string WeightRule = "weight:";
    private readonly Dictionary<string, Denominator> denominators = [];
    private ILookup<string, MunicipalityValue>? cells;

    /// <summary>The rows of <c>result_indicator_in_borders</c>.</summary>
    public ColumnBatch Batch()
    {
        var rows = catalogue.OrderBy(i => i.Code.Value, StringComparer.Ordinal).SelectMany(i => Move(i).Select(value => (Indicator: i.Code.Value, Value: value))).ToList();
        return new ColumnBatch(
        [
            CodeColumn.Constant("origin", ground.Origin, rows.Count),
            new TextColumn("indicator", [.. rows.Select(r => r.Indicator)]),
            new TextColumn("region", [.. rows.Select(r => r.Value.Municipality.Value)]),
            new IntegerColumn("year", [.. rows.Select(r => (long)r.Value.Year.Value)]),
            new NumberColumn("value", [.. rows.Select(r => r.Value.Measure.Value ?? double.NaN)]),
            new TextColumn("status", [.. rows.Select(r => r.Value.Measure.Status.Sign())]),
            .. MovedColumns.Of([.. rows.Select(r => r.Value)]),
        ]);
    }

    private IEnumerable<MovedValue> Move(IndicatorDefinition indicator)
    {
        var moving = Cells(indicator.Code.Value)
            .Where(c => BorderGround.FirstDay(c.Year) >= ground.Known)
            .Select(c => (Period: ground.PeriodOf(c.Year), Value: c))
            .Where(c => c.Period.Sources.Contains(c.Value.Municipality))
            .ToList();
        if (moving.Count == 0)
            return [];
        var rule = Rule(indicator);
        return moving.GroupBy(c => c.Period).OrderBy(p => p.Key.Since).SelectMany(p => BorderService.Move(p.Select(c => c.Value), rule, p.Key.Map).Values);
    }

    private MergeRule Rule(IndicatorDefinition indicator) => indicator.MergeRule switch
    {
        "sum" => MergeRule.Sum,
        "population" => MergeRule.WeightedMean(Denominator("innbyggere", Inhabitants)),
        { Length: > 0 } weight => MergeRule.WeightedMean(Denominator(weight, () => Amounts(weight[WeightRule.Length..]))),
        _ => MergeRule.None("tallet kan ikke settes sammen uten sin egen nevner (indikatorkatalogen har ingen merge_rule)"),
    };

    private Denominator Denominator(string key, Func<Denominator> make)
    {
        if (!denominators.TryGetValue(key, out var denominator))
            denominators[key] = denominator = make();
        return denominator;
    }

    /// <summary>Inhabitants at the end of a year, which are those of 1 January of the next; where borders change that day, those of the year's own.</summary>
    private Denominator Inhabitants()
    {
        var totals = session.Query(
            "SELECT region, year, persons, borders FROM population_total WHERE origin = $origin AND regexp_full_match(region, '[0-9]{4}') AND persons > 0",
            r => (Code: new MunicipalityCode(r.GetString(0)), Year: new Year(r.GetInt32(1)), Persons: r.GetDouble(2), Borders: DateOnly.FromDateTime(r.GetDateTime(3))),
            ("origin", ground.Origin))
            .Where(t => ground.PeriodOf(t.Borders) == ground.PeriodOf(t.Year))
            .ToDictionary(t => new MunicipalityYear(t.Code, t.Year), t => t.Persons);
        var values = new Dictionary<MunicipalityYear, Measure>();
        foreach (var (key, persons) in totals)
        {
            values.TryAdd(key, Measure.Of(persons));
            var before = key with { Year = key.Year.Plus(-1) };
            if (ground.PeriodOf(before.Year) == ground.PeriodOf(key.Year))
                values[before] = Measure.Of(persons);
        }

        return new Denominator("innbyggere", values);
    }

    private Denominator Amounts(string indicator)
    {
        var name = catalogue.First(i => i.Code.Value == indicator).NameNb;
        return new Denominator(char.ToLowerInvariant(name[0]) + name[1..], Cells(indicator).ToDictionary(c => new MunicipalityYear(c.Municipality, c.Year), c => c.Measure));
    }

    private IEnumerable<MunicipalityValue> Cells(string indicator)
    {
        cells ??= session.Query(
            "SELECT indicator, region, year, value, status FROM indicator_value WHERE origin = $origin AND indicator IS NOT NULL AND region_kind = 'municipality' ORDER BY indicator, year, region",
            r =>
            {
                double? value = r.IsDBNull(3) ? null : r.GetDouble(3);
                var measure = new Measure(value, CellStatusSigns.Parse(r.IsDBNull(4) ? null : r.GetString(4), value is not null));
                return (Indicator: r.GetString(0), Value: new MunicipalityValue(new(r.GetString(1)), new Year(r.GetInt32(2)), measure));
            },
            ("origin", ground.Origin)).ToLookup(c => c.Indicator, c => c.Value);
        return cells[indicator];
    }
}
