using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Sources.JsonStat;

/// <summary>Holds the parts of a dataset against each other, and makes the cube.</summary>
internal sealed partial class DatasetBuilder(DatasetDraft draft, string place)
{
    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd"];

    public JsonStatDataset Build()
    {
        var dimensions = draft.Dimensions ?? throw Refuse("dimension", "no dimension", "an object that describes each dimension");
        var ids = draft.Ids ?? throw Refuse("id", "no id", "an array of dimension ids");
        var size = draft.Size ?? throw Refuse("size", "no size", "an array with the number of categories of each dimension");
        RequireIds(ids, size);
        var roles = RolesById(ids);
        var built = ids.Select((id, d) => Dimension(dimensions[id], id, size[d]).Build(roles.GetValueOrDefault(id))).ToArray();
        if (draft.Values is not { } values)
            throw Refuse("", $"no value; the keys are {Keys()}", "a value for each cell, or an empty array in a metadata answer");
        return new JsonStatDataset(built, draft.Cells!.Value, values, draft.Signs)
        {
            Version = draft.Version,
            Label = draft.Label,
            Source = draft.Source,
            Updated = ParseTime(draft.Updated),
            TableId = draft.TableId ?? TableIdOf(draft.Label),
            Discontinued = draft.Discontinued,
            Notes = draft.Notes,
        };
    }

    private DimensionBuilder Dimension(DimensionDraft dimension, string id, int size) =>
        new(dimension, place, JsonPath.Property(JsonPath.Property(draft.Path, "dimension"), id), id, size);

    private void RequireIds(List<string> ids, List<int> size)
    {
        if (ids.Count != size.Count)
            throw Refuse("id", $"{Number(ids.Count)} dimension ids", $"{Number(size.Count)}, as many as size {draft.ShowSize()} has");
        if (ids.Count == 0)
            throw Refuse("id", "no dimension id", "at least one");
        if (ids.FirstOrDefault(string.IsNullOrWhiteSpace) is { } blank)
            throw Refuse("id", $"the dimension id \"{blank}\"", "an id that can name a column");
        if (ids.GroupBy(i => i, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Refuse("id", $"the dimension id \"{JsonFault.Shorten(twice.Key)}\" for the second time", "ids that differ by more than case");
        if (ids.FirstOrDefault(i => !draft.Dimensions!.ContainsKey(i)) is { } missing)
            throw Refuse("dimension", $"no dimension \"{JsonFault.Shorten(missing)}\"", $"one for each id: {Show(ids)}");
        if (draft.Dimensions!.Keys.FirstOrDefault(k => !ids.Contains(k)) is { } extra)
            throw Refuse("dimension", $"the dimension \"{JsonFault.Shorten(extra)}\", which is not among the ids", $"only {Show(ids)}");
    }

    private Dictionary<string, JsonStatRole> RolesById(List<string> ids)
    {
        var roles = new Dictionary<string, JsonStatRole>(StringComparer.Ordinal);
        foreach (var (role, members) in draft.Roles)
        {
            foreach (var id in members)
            {
                if (!ids.Contains(id))
                    throw Refuse($"role.{role}", $"the dimension \"{JsonFault.Shorten(id)}\"", $"one of the ids: {Show(ids)}");
                roles.TryAdd(id, role switch
                {
                    "time" => JsonStatRole.Time,
                    "geo" => JsonStatRole.Geo,
                    _ => JsonStatRole.Metric,
                });
            }
        }

        return roles;
    }

    private static DateTimeOffset? ParseTime(string? text) =>
        DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string? TableIdOf(string? label) => label is not null && LeadingTableId().Match(label) is { Success: true } match ? match.Groups[1].Value : null;

    private string Keys() => draft.Others.Count == 0 ? "those of the description only" : Show(draft.Others.Keys);

    private static string Show(IEnumerable<string> names) => JsonFault.Shorten(string.Join(", ", names.Take(12)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Core.SourceFormatException Refuse(string property, string found, string expected) =>
        JsonFault.At(place, property.Length == 0 ? draft.Path : JoinPath(property), found, expected);

    private string JoinPath(string property) => draft.Path.Length == 0 ? property : $"{draft.Path}.{property}";

    [GeneratedRegex(@"^(\d{5}):")]
    private static partial Regex LeadingTableId();
}
