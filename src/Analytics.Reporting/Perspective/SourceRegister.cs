using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective;

/// <summary>Gives every source its marker, K1 to Kn, and writes the source lines of figures and tables.</summary>
internal sealed class SourceRegister
{
    private readonly List<(string Key, string Text)> entries = [];
    private readonly bool fictional;

    public SourceRegister(PerspectiveInput input)
    {
        fictional = input.Edition.IsFictional;
        foreach (var source in input.Sources)
        {
            var published = source.Published is { } p ? Say($" Publisert {ReportDates.Short(ReportDates.Day(p))}.") : "";
            Add(Key(source.Table), Say($"{TableName(source.Table)}: {ReportWords.Lower(Retell(source.NameNb))}.{published} Hentet {ReportDates.Short(ReportDates.Day(source.Retrieved))}. {MaturityWord(source.Maturity)}."));
        }
    }

    public IReadOnlyList<SourceEntry> Entries => [.. entries.Select((e, i) => new SourceEntry(new SourceMarker(i + 1), e.Text))];

    /// <summary>The source of our own projection; it is listed when it is first asked for.</summary>
    public SourceMarker OwnProjection(Year baseYear) =>
        Add("egen-framskriving", Say($"Egen framskriving fra 1.1.{baseYear}: kohort-komponentmodell for alle kommuner samlet, med kommunens egne nivåer for fødsler, dødsfall og flytting trukket mot det vanlige. Beregnet."));

    /// <summary>A source that has no table, such as a report or a price list.</summary>
    public SourceMarker Other(string key, string text) => Add(key, ReportWords.Sentence(ReportWords.Capital(text)));

    public SourceMarker Marker(Provenance provenance)
    {
        var key = Key(provenance.SourceTable);
        var index = entries.FindIndex(e => e.Key == key);
        return index >= 0
            ? new SourceMarker(index + 1)
            : Add(key, Say($"{TableName(provenance.SourceTable)}. Hentet {ReportDates.Short(ReportDates.Day(provenance.Retrieved))}. {MaturityWord(provenance.Maturity)}."));
    }

    public IReadOnlyList<SourceMarker> Markers(IEnumerable<Provenance> provenances) => [.. provenances.Select(Marker).Distinct().OrderBy(m => m.Number)];

    /// <summary>The line under a figure; its status is the least settled of the sources, or calculated.</summary>
    public SourceNote Note(IEnumerable<Provenance> provenances, bool calculated = false, string also = "", string extra = "", IEnumerable<SourceMarker>? more = null)
    {
        var used = provenances.ToList();
        var scopes = used.Select(p => ReportWords.Scope(p.Scope)).Where(s => s.Length > 0).Distinct().ToList();
        var names = Names(used);
        if (also.Length > 0)
            names.Add(also);
        var scope = scopes.Count == 0 ? "" : ", " + ReportWords.Join(scopes);
        var fiction = fictional ? Say(" (oppdiktede tall)") : "";
        var retrieved = used.Count == 0 ? "" : Say($" Hentet {ReportDates.Short(used.Max(p => ReportDates.Day(p.Retrieved)))}.");
        var status = calculated ? DataStatus.Calculated : Status(used);
        return new SourceNote(
            Say($"Kilde: {ReportWords.Join(names)}{scope}{fiction}.{retrieved}"),
            status,
            extra,
            [.. Markers(used).Concat(more ?? []).Distinct().OrderBy(m => m.Number)])
        { Origin = OriginRegister.Of(used, used.Count > 0 ? [also] : [also, .. Texts(more)], status, calculated && used.Count > 0 ? Texts(more) : []) };
    }

    /// <summary>The line when nobody has said where the numbers came from.</summary>
    public SourceNote Unknown() => new(Say($"Kilde: ikke oppgitt i dataene{(fictional ? Say(" (oppdiktede tall)") : "")}."), DataStatus.Missing, Say("Opphavet til tallene må legges inn i kilden før de brukes."), []);

    public static DataStatus Status(IEnumerable<Provenance> provenances)
    {
        var all = provenances.Select(p => p.Maturity).ToList();
        return all.Contains(DataMaturity.Provisional) ? DataStatus.Provisional : all.Contains(DataMaturity.Calculated) ? DataStatus.Calculated : DataStatus.Final;
    }

    public static DataStatus Status(DataMaturity maturity) => maturity switch
    {
        DataMaturity.Provisional => DataStatus.Provisional,
        DataMaturity.Calculated => DataStatus.Calculated,
        _ => DataStatus.Final,
    };

    /// <summary>"SSB-tabell 12134" for an SSB table, else the name as it is.</summary>
    public static string TableName(string table)
    {
        var key = Key(table);
        return key.Length == 5 && key.All(char.IsAsciiDigit) ? Say("SSB-tabell ") + key : Retell(table);
    }

    private static List<string> Names(List<Provenance> used)
    {
        var tables = used.Select(p => Key(p.SourceTable)).Distinct().ToList();
        var ssb = tables.Where(t => t.Length == 5 && t.All(char.IsAsciiDigit)).Order(StringComparer.Ordinal).ToList();
        var names = tables.Where(t => !ssb.Contains(t)).ToList();
        if (ssb.Count > 0)
            names.Insert(0, Say("SSB-tabell ") + ReportWords.Join(ssb));
        return names;
    }

    private static string Key(string table) => table.Replace("SSB-tabell ", "", StringComparison.Ordinal).Replace("SSB ", "", StringComparison.Ordinal).Trim();

    private static string MaturityWord(DataMaturity maturity) => maturity switch
    {
        DataMaturity.Provisional => Say("Foreløpige"),
        DataMaturity.Calculated => Say("Beregnet"),
        _ => Say("Endelige"),
    };

    private IEnumerable<string> Texts(IEnumerable<SourceMarker>? markers) => (markers ?? []).Select(m => entries[m.Number - 1].Text);

    private SourceMarker Add(string key, string text)
    {
        var index = entries.FindIndex(e => e.Key == key);
        if (index < 0)
        {
            entries.Add((key, text));
            index = entries.Count - 1;
        }

        return new SourceMarker(index + 1);
    }
}
