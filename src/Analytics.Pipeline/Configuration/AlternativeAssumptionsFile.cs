using Analytics.Analysis.Demography.Alternatives;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reference/alternatives.csv</c>.</summary>
internal static class AlternativeAssumptionsFile
{
    private static readonly string[] Columns = ["measure", "letter", "year_from", "year_to", "value", "unit", "source", "verification"];

    public static AlternativeAssumptions Read(string file) => AlternativeAssumptions.FromReference(CsvRows.Read(file, Columns, row =>
    {
        var value = new AlternativeValue(
            row.Choice(
                "measure",
                ("total_fertility_rate", AlternativeMeasure.TotalFertilityRate),
                ("life_expectancy", AlternativeMeasure.LifeExpectancy),
                ("mortality_decline", AlternativeMeasure.MortalityDecline),
                ("net_immigration", AlternativeMeasure.NetImmigration),
                ("internal_migration", AlternativeMeasure.InternalMigration)),
            row.Choice(
                "letter",
                ("H", AlternativeLetter.High),
                ("M", AlternativeLetter.Medium),
                ("L", AlternativeLetter.Low),
                ("K", AlternativeLetter.Constant),
                ("0", AlternativeLetter.None)),
            row.Integer("year_from"),
            row.Integer("year_to"),
            row.Number("value") ?? throw row.Wrong("value", "a number"),
            row.Required("unit"),
            row.Required("source"),
            row.Required("verification"));
        if (value.YearTo < value.YearFrom)
            throw row.Wrong("year_to", "year_from or a later year");
        return value.Measure != AlternativeMeasure.NetImmigration && value.Value < 0 ? throw row.Wrong("value", "a number from 0") : value;
    }));
}
