using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Analytics.Store;

/// <summary>A dataset's name, <c>schema/name</c>: <c>raw/ssb_07459</c> is queried as <c>raw.ssb_07459</c>, <c>mart/population</c> as <c>population</c>.</summary>
public readonly partial record struct DatasetName : IComparable<DatasetName>
{
    /// <summary>The schema of what sources deliver.</summary>
    public const string RawSchema = "raw";

    /// <summary>The schema of what models and analyses make.</summary>
    public const string MartSchema = "mart";

    /// <summary>Makes a name of small letters a-z, digits and underscore, each half starting with a letter.</summary>
    /// <exception cref="ArgumentException">Another character stands there, which would not be safe as a folder and as an SQL name.</exception>
    public DatasetName(string schema, string name)
    {
        Schema = Half().IsMatch(schema) ? schema : throw Refuse(schema, nameof(schema));
        Name = Half().IsMatch(name) ? name : throw Refuse(name, nameof(name));
    }

    /// <summary>The first half, such as <c>raw</c> or <c>mart</c>.</summary>
    public string Schema { get; }

    /// <summary>The second half, such as <c>ssb_07459</c>.</summary>
    public string Name { get; }

    /// <summary>The quoted SQL name, <c>"raw"."ssb_07459"</c>.</summary>
    public string Sql => $"\"{Schema}\".\"{Name}\"";

    /// <summary>A dataset that a source delivers.</summary>
    public static DatasetName Raw(string name) => new(RawSchema, name);

    /// <summary>A dataset that a model or an analysis makes.</summary>
    public static DatasetName Mart(string name) => new(MartSchema, name);

    /// <summary>Reads <c>schema/name</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DatasetName dataset)
    {
        var halves = text?.Split('/') ?? [];
        var good = halves is [var schema, var name] && Half().IsMatch(schema) && Half().IsMatch(name);
        dataset = good ? new DatasetName(halves[0], halves[1]) : default;
        return good;
    }

    /// <inheritdoc/>
    public int CompareTo(DatasetName other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary><c>schema/name</c>, as the catalogue and the folders have it.</summary>
    public override string ToString() => $"{Schema}/{Name}";

    [GeneratedRegex("^[a-z][a-z0-9_]{0,99}\\z")]
    private static partial Regex Half();

    private static ArgumentException Refuse(string value, string parameter) =>
        new($"'{value}' is not a dataset name: it takes small letters a-z, digits and underscore, and starts with a letter.", parameter);
}
