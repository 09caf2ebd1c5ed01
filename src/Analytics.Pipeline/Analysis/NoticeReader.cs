using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Analysis;

/// <summary>What a reader must know of the sources: files that are held back, warnings, and figures that are late.</summary>
/// <param name="definition">The sources.</param>
/// <param name="marts">What is published.</param>
/// <param name="today">The day on which lateness is judged; null for a municipality that is invented, which has no release calendar.</param>
internal sealed class NoticeReader(PipelineDefinition definition, MartReader marts, DateOnly? today)
{
    private static readonly CultureInfo Nb = CultureInfo.GetCultureInfo("nb-NO");

    public IReadOnlyList<SourceNotice> Read() =>
    [
        .. marts.ContractBreaches().Select(b => Notice(b.IsHeld ? SourceNoticeKind.HeldBack : SourceNoticeKind.Warned, definition.Sources.FirstOrDefault(s => s.Name == b.File.Source), b.File.Source, b.File.Result)),
        .. marts.Freshness().Select(Late).OfType<SourceNotice>(),
    ];

    /// <summary>When a table's next period is expected, or that it is late; empty when its source does not say.</summary>
    public string Note(string table, string? newest)
    {
        if (today is not { } day || newest is null || Rule(table) is not { } rule || rule.Next(newest) is not { } next)
            return "";
        return rule.IsLate(newest, day)
            ? string.Create(Nb, $"Tall for {rule.Expected(day)} skulle ha kommet {rule.DueOf(rule.Expected(day)):d.M.yyyy}")
            : string.Create(Nb, $"Tall for {next.Period} ventes {next.Due:d.M.yyyy}");
    }

    /// <summary>The periods that should be there on a day: when one of them changes, a report says something new.</summary>
    public static string Expectations(IEnumerable<SourceDefinition> sources, DateOnly day) =>
        string.Join(' ', sources.Where(s => s.Contract.Fresh is not null).Select(s => $"{s.Name}:{s.Contract.Fresh!.Expected(day)}"));

    private FreshRule? Rule(string table) => Source(table)?.Contract.Fresh;

    private SourceDefinition? Source(string table) => definition.Sources.FirstOrDefault(s => s.IsCube && s.Table == table);

    private SourceNotice? Late(TableFreshness table) =>
        today is { } day && table.NewestPeriod is { } newest && Rule(table.Table) is { } rule && PublishedContracts.Freshness(rule, newest, day) is { Failed: > 0 } late
            ? Notice(SourceNoticeKind.Late, Source(table.Table), table.Table, late)
            : null;

    private static SourceNotice Notice(SourceNoticeKind kind, SourceDefinition? source, string name, RuleResult result) =>
        new(kind, source?.Title ?? name, source is { IsCube: true } ? $"SSB\u00a0{source.Table}" : source?.Table ?? name, result.NameNb, result.Detail);
}
