using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Analytics.Testing.Statistics.Klass;

/// <summary>KLASS under /api/klass/v1: codes, changes and correspondences of 131, 104 and 112.</summary>
internal sealed class KlassService(KlassData data)
{
    private static readonly string[] CodeColumns = ["code", "parentCode", "level", "name", "shortName", "presentationName", "validFrom", "validTo", "notes"];
    private static readonly string[] ChangeColumns = ["oldCode", "oldName", "oldShortName", "newCode", "newName", "newShortName", "changeOccurred"];
    private static readonly string[] ItemColumns = ["sourceCode", "sourceName", "sourceShortName", "targetCode", "targetName", "targetShortName", "validFrom", "validTo"];
    private static readonly Dictionary<string, int> GroupTables = new() { ["978"] = 2020, ["1482"] = 2022, ["1483"] = 2023, ["1358"] = 2024, ["2840"] = 2026 };

    /// <summary>Answers a request whose path after the version is split into parts.</summary>
    public Reply Answer(HttpRequest request, string[] path)
    {
        var accept = request.Headers.Accept.ToString();
        try
        {
            return path switch
            {
                ["classifications", var id, "codesAt"] => Codes(id, At(request), At(request).AddDays(1), false).As(accept),
                ["classifications", var id, "codes"] => Codes(id, From(request), To(request), true).As(accept),
                ["classifications", var id, "changes"] => Changes(id, From(request), To(request)).As(accept),
                ["classifications", var id, "correspondsAt"] => Correspondence(request, id, At(request), At(request).AddDays(1), false).As(accept),
                ["classifications", var id, "corresponds"] => Correspondence(request, id, From(request), To(request), true).As(accept),
                ["correspondencetables", var id] => Table(id, accept),
                _ => throw new KlassException(404, $"No resource {request.Path}"),
            };
        }
        catch (KlassException e)
        {
            return Reply.Text(e.Status, e.Message);
        }
    }

    /// <summary>Codes in force at some time in the range; its end is exclusive.</summary>
    private KlassListing Codes(string id, DateOnly from, DateOnly? to, bool ranged)
    {
        var rows = Entries(id)
            .Where(e => Overlaps(e.From, e.To, from, to))
            .Select(e => (string?[])
            [
                e.Code, null, "1", e.Name, "", "", null, null, "",
                .. ranged ? new[] { Text(Later(e.From, from)), Text(Earlier(e.To, to)) } : [],
            ]);
        return new KlassListing("codes", "codeList", "codeItem", ranged ? [.. CodeColumns, "validFromInRequestedRange", "validToInRequestedRange"] : CodeColumns, [.. rows]);
    }

    private KlassListing Changes(string id, DateOnly from, DateOnly? to)
    {
        Entries(id);
        var rows = id != "131" ? [] : data.Changes
            .Where(c => c.Occurred >= from && (to is null || c.Occurred < to))
            .Select(c => (string?[])[c.OldCode, c.OldName, c.OldCode is null ? null : "", c.NewCode, c.NewName, c.NewCode is null ? null : "", Text(c.Occurred)]);
        return new KlassListing("codeChanges", "codeChangeList", "codeChangeItem", ChangeColumns, [.. rows]);
    }

    private KlassListing Correspondence(HttpRequest request, string source, DateOnly from, DateOnly? to, bool ranged)
    {
        var target = Required(request, "targetClassificationId");
        var links = Links(source, target).Where(l => Overlaps(l.From, l.To, from, to)).ToArray();
        // A range that no version covers from its beginning is answered with an error, also where a later part has links.
        if (links.Length == 0 || links.Min(l => l.From) > from)
            throw new KlassException(404, $"Classification {source} has no correspondence table with {target} for the range from {Text(from)}");
        return new KlassListing("correspondenceItems", "correspondenceItemList", "correspondenceItem", ItemColumns,
        [
            .. links.Select(l => (string?[])
            [
                l.Source.Code, l.Source.Name, "", l.Target.Code, l.Target.Name, "",
                Text(ranged ? Later(l.From, from) : l.From), Text(ranged ? Earlier(l.To, to) : l.To),
            ]),
        ]);
    }

    private Reply Table(string id, string accept)
    {
        if (!GroupTables.TryGetValue(id, out var year))
            throw new KlassException(404, $"Correspondence table not found with id = {id}");
        var day = new DateOnly(year, 1, 1);
        (string, string, string, string)[] maps =
            [.. Links("112", "131").Where(l => Overlaps(l.From, l.To, day, day.AddDays(1))).Select(l => (l.Source.Code, l.Source.Name, l.Target.Code, l.Target.Name))];
        return CorrespondenceTable.Write(id, year, maps, accept);
    }

    private IEnumerable<(string Code, string Name, DateOnly From, DateOnly? To)> Entries(string id) => id switch
    {
        "131" => data.Municipalities.Select(m => (m.Code, m.Name, m.From, m.To)).OrderBy(m => m.Code, StringComparer.Ordinal).ThenBy(m => m.From),
        "104" => data.Counties.Select(c => (c.Key, c.Value, data.Municipalities.Min(m => m.From), (DateOnly?)null)),
        "112" => data.Municipalities.Select(m => m.KostraGroup).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select(g => (g, GroupName(g), data.Municipalities.Min(m => m.From), (DateOnly?)null)),
        _ => throw new KlassException(404, $"Classification not found with id = {id}"),
    };

    private IEnumerable<((string Code, string Name) Source, (string Code, string Name) Target, DateOnly From, DateOnly? To)> Links(string source, string target)
    {
        var links = data.Municipalities.OrderBy(m => m.Code, StringComparer.Ordinal);
        return (source, target) switch
        {
            ("112", "131") => links.Where(m => m.KostraGroup is not null).OrderBy(m => m.KostraGroup, StringComparer.Ordinal)
                .Select(m => ((m.KostraGroup!, GroupName(m.KostraGroup!)), (m.Code, m.Name), m.From, m.To)),
            ("131", "112") => links.Where(m => m.KostraGroup is not null).Select(m => ((m.Code, m.Name), (m.KostraGroup!, GroupName(m.KostraGroup!)), m.From, m.To)),
            ("131", "104") => links.Select(m => ((m.Code, m.Name), County(m.Code), m.From, m.To)),
            ("104", "131") => links.Select(m => (County(m.Code), (m.Code, m.Name), m.From, m.To)),
            _ => throw new KlassException(404, $"Classification {source} has no correspondence table with {target}"),
        };
    }

    private (string Code, string Name) County(string municipality) => (municipality[..2], data.Counties.GetValueOrDefault(municipality[..2], $"Fylke {municipality[..2]}"));

    private static string GroupName(string group) => $"KOSTRA-gruppe {group[3..].TrimStart('0')}";

    private static DateOnly At(HttpRequest request) => Date(Required(request, "date"));

    private static DateOnly From(HttpRequest request) => Date(Required(request, "from"));

    private static DateOnly? To(HttpRequest request) => request.Query["to"].ToString() is { Length: > 0 } to ? Date(to) : null;

    private static string Required(HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 } text ? text : throw new KlassException(400, $"Required parameter '{name}' is not present");

    private static DateOnly Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new KlassException(400, $"Invalid date {text}: expected yyyy-MM-dd");

    private static bool Overlaps(DateOnly start, DateOnly? end, DateOnly from, DateOnly? to) => (end is null || end > from) && (to is null || start < to);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
