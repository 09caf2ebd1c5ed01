using System.Globalization;
using Analytics.Core;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Pipeline.Configuration;

/// <summary>One mapping of a YAML file, read strictly: errors name file, line, key and what was expected, and unknown keys are refused.</summary>
internal sealed class YamlSection
{
    private readonly YamlMappingNode node;
    private readonly string file;
    private readonly string path;
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    private YamlSection(YamlMappingNode node, string file, string path)
    {
        this.node = node;
        this.file = file;
        this.path = path;
    }

    /// <summary>The file and line where the section starts.</summary>
    public string Place => At(node);

    /// <summary>Reads a whole file whose root is a mapping.</summary>
    /// <exception cref="ConfigurationException">The file is missing, is no YAML, or its root is no mapping.</exception>
    public static YamlSection Load(string file)
    {
        if (!File.Exists(file))
            throw new ConfigurationException(file, "the file does not exist", "a YAML file", "Restore it from version control, or point --config at the folder that has it.");
        using var text = File.OpenText(file);
        return Load(text, file);
    }

    /// <summary>Reads a text whose root is a mapping.</summary>
    /// <exception cref="ConfigurationException">It is no YAML, or its root is no mapping.</exception>
    public static YamlSection Parse(string text, string file)
    {
        using var reader = new StringReader(text);
        return Load(reader, file);
    }

    private static YamlSection Load(TextReader text, string file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException e)
        {
            throw new ConfigurationException($"{file}, line {e.Start.Line}", $"not valid YAML ({e.Message})", "keys and values indented with spaces", "Correct the line and run again.", e);
        }

        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            return new YamlSection(root, file, "");
        throw new ConfigurationException(file, "the file is not a mapping", "lines of \"key: value\"", "Compare with the same file in version control.");
    }

    /// <summary>A required text.</summary>
    public string Text(string key) => Scalar(Required(key, "a text"), key, "a text");

    /// <summary>A text, or null when the key is absent.</summary>
    public string? OptionalText(string key) => Find(key) is { } found ? Scalar(found, key, "a text") : null;

    /// <summary>A text that must be one of a few words; the first is the default when the key is absent and <paramref name="required"/> is false.</summary>
    public string Choice(string key, bool required, params string[] words)
    {
        var expected = $"one of {string.Join(", ", words)}";
        if (Find(key) is not { } found)
            return required ? Scalar(Required(key, expected), key, expected) : words[0];
        var text = Scalar(found, key, expected);
        return words.Contains(text, StringComparer.Ordinal) ? text : throw Wrong(found, key, $"\"{text}\"", expected);
    }

    /// <summary>A whole number, or the default when the key is absent.</summary>
    public int Integer(string key, int fallback)
    {
        if (Find(key) is not { } found)
            return fallback;
        var text = Scalar(found, key, "a whole number");
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(found, key, $"\"{text}\"", "a whole number, such as 4");
    }

    /// <summary>A number with a decimal point, or null when the key is absent.</summary>
    public double? OptionalNumber(string key)
    {
        if (Find(key) is not { } found)
            return null;
        var text = Scalar(found, key, "a number");
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Wrong(found, key, $"\"{text}\"", "a number with a decimal point, such as 1.75");
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, or null when the key is absent.</summary>
    public double? OptionalNumber(string key, double least, double most)
    {
        var number = OptionalNumber(key);
        return number is null || (number >= least && number <= most)
            ? number
            : throw Wrong(key, number.Value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
    }

    /// <summary>A municipality's code, or null when the key is absent.</summary>
    public MunicipalityCode? OptionalMunicipality(string key)
    {
        if (Find(key) is not { } found)
            return null;
        var code = Scalar(found, key, "a municipality's code");
        return MunicipalityCode.IsValid(code) ? new MunicipalityCode(code) : throw Wrong(found, key, $"\"{code}\"", "four digits in quotation marks, such as \"1130\"");
    }

    /// <summary>true or false; false when the key is absent.</summary>
    public bool Flag(string key)
    {
        if (Find(key) is not { } found)
            return false;
        return Scalar(found, key, "true or false") switch
        {
            "true" => true,
            "false" => false,
            var other => throw Wrong(found, key, $"\"{other}\"", "true or false"),
        };
    }

    /// <summary>A month and a day such as "06-01", in a year that has no 29 February.</summary>
    public DateOnly DayOfYear(string key) => DateOnly.TryParseExact($"2001-{Text(key)}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw Wrong(key, $"\"{Text(key)}\"", "a month and a day, such as \"03-15\"");

    /// <summary>A date written as 2026-06-10, or null when the key is absent.</summary>
    public DateOnly? OptionalDate(string key)
    {
        if (Find(key) is not { } found)
            return null;
        var text = Scalar(found, key, "a date");
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(found, key, $"\"{text}\"", "a date such as 2026-06-10");
    }

    /// <summary>A list of texts; empty when the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        Find(key) switch
        {
            null => [],
            YamlSequenceNode list => [.. list.Children.Select(item => Scalar(item, key, "a list of texts"))],
            var other => throw Wrong(other, key, "a single value", "a list such as [a, b]"),
        };

    /// <summary>The section's keys in the order of the file.</summary>
    public IReadOnlyList<string> Keys => [.. node.Children.Keys.Select(k => k is YamlScalarNode { Value: { } text } ? text : throw Wrong(k, path, "a key that is no text", "lines of \"key: value\""))];

    /// <summary>A list of mappings; empty when the key is absent.</summary>
    public IReadOnlyList<YamlSection> Sections(string key) =>
        Find(key) switch
        {
            null => [],
            YamlSequenceNode list => [.. list.Children.Select((item, i) => item is YamlMappingNode mapping
                ? new YamlSection(mapping, file, string.Create(CultureInfo.InvariantCulture, $"{Full(key)}[{i}]"))
                : throw Wrong(item, key, "an item that is no mapping", "items of \"key: value\""))],
            var other => throw Wrong(other, key, "no list", "a list of mappings, each starting with \"- \""),
        };

    /// <summary>A mapping, or null when the key is absent.</summary>
    public YamlSection? OptionalSection(string key) =>
        Find(key) switch
        {
            null => null,
            YamlMappingNode mapping => new YamlSection(mapping, file, Full(key)),
            var other => throw Wrong(other, key, "a single value", "a mapping"),
        };

    /// <summary>All keys of the section, in the order of the file: for mappings whose keys are names that the file chooses.</summary>
    public IReadOnlyList<string> Names()
    {
        var names = node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "").ToList();
        used.UnionWith(names);
        return names;
    }

    /// <summary>A text as a list of one, or a list of texts, which has one item at least.</summary>
    public IReadOnlyList<string> TextOrTexts(string key) => Required(key, "a text or a list") switch
    {
        YamlSequenceNode { Children.Count: 0 } empty => throw Wrong(empty, key, "an empty list", "one value at least"),
        YamlSequenceNode => Texts(key),
        var single => [Scalar(single, key, "a text or a list of texts")],
    };

    /// <summary>Refuses keys that nobody asked for: a misspelt key would otherwise be silently without effect.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>())
        {
            if (!used.Contains(key.Value ?? ""))
                throw new ConfigurationException(At(key), $"unknown key \"{Full(key.Value ?? "")}\"", $"one of {string.Join(", ", used.Order(StringComparer.Ordinal))}", "Correct the spelling, or take the line out.");
        }
    }

    /// <summary>An error about one of this section's keys.</summary>
    public ConfigurationException Wrong(string key, string found, string expected) => Wrong(Find(key) ?? node, key, found, expected);

    /// <summary>An error about one of this section's keys that says itself what to do.</summary>
    public ConfigurationException Wrong(string key, string found, string expected, string nextStep) => new(At(Find(key) ?? node), $"key \"{Full(key)}\" has {found}", expected, nextStep);

    private ConfigurationException Wrong(YamlNode at, string key, string found, string expected) =>
        new(At(at), $"key \"{Full(key)}\" has {found}", expected, "Correct the line and run again.");

    private YamlNode Required(string key, string expected) =>
        Find(key) ?? throw new ConfigurationException(At(node), $"key \"{Full(key)}\" is missing", $"\"{key}:\" with {expected}", "Add the line and run again.");

    private YamlNode? Find(string key)
    {
        used.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private string Scalar(YamlNode value, string key, string expected) =>
        value is YamlScalarNode { Value: { } text } ? text : throw Wrong(value, key, "no single value", expected);

    private string Full(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private string At(YamlNode value) => string.Create(CultureInfo.InvariantCulture, $"{file}, line {value.Start.Line}");
}
