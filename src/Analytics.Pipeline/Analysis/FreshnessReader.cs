using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Analysis;

/// <summary>Lists the sources that the report rests on, how new they are and how settled.</summary>
internal sealed class FreshnessReader(PipelineDefinition definition, MartReader marts, NoticeReader notices)
{
    public IReadOnlyList<SourceFreshness> Rows(bool usesUnitCosts, bool usesProjection)
    {
        var tables = marts.Freshness();
        var rows = tables.Select(Row).ToList();
        if (tables.Count == 0)
            return rows;
        var calculated = tables.Max(t => t.Retrieved);
        if (usesProjection)
            rows.Add(new SourceFreshness("Framskriving, egen modell", "Beregnet", "", null, calculated, DataMaturity.Calculated, 0, 0, "Bygger på folketallet og nasjonale rater fra FN og SSB, hver med sin kilde i oppsettet."));
        if (usesUnitCosts)
            rows.Add(new SourceFreshness("Enhetskostnader etter alder", "Beregnet", "", null, calculated, DataMaturity.Calculated, 0, 0, "Avledet av Grønt hefte 2026 og SSB 12362; ikke TBUs egne enhetskostnader."));
        return rows;
    }

    private string Note(TableFreshness table) =>
        string.Join(" ", new[] { table.Published is null ? "Filen oppgir ikke når SSB publiserte tallene" : "", notices.Note(table.Table, table.NewestPeriod) }.Where(n => n.Length > 0).Select(n => n + "."));

    private SourceFreshness Row(TableFreshness table)
    {
        var source = definition.Sources.FirstOrDefault(s => s.Table == table.Table && s.IsCube);
        return new SourceFreshness(
            source?.Title ?? table.Table,
            $"SSB\u00a0{table.Table}",
            table.NewestPeriod is null ? "" : table.Table == "07459" ? $"1.1.{table.NewestPeriod}" : table.NewestPeriod,
            table.Published,
            table.Retrieved,
            table.Provisional ? DataMaturity.Provisional : DataMaturity.Final,
            table.Hidden,
            table.Missing,
            Note(table));
    }
}
