using Analytics.Core;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Keeping;

/// <summary>How long things are kept that may go at all. Frozen editions, what they were made of, and what is current are kept for ever.</summary>
public sealed record RetentionRules
{
    private const string FileName = "keeping.yaml";

    /// <summary>Parts whose place another has taken; 400 days by default. Marts can be asked as of a date so far back.</summary>
    public TimeSpan RetiredParts { get; init; } = TimeSpan.FromDays(400);

    /// <summary>Landed files that nothing was read from that is kept; null, the default, for ever.</summary>
    public TimeSpan? Landed { get; init; }

    /// <summary>Publications that are no frozen edition; 180 days by default.</summary>
    public TimeSpan DraftPublications { get; init; } = TimeSpan.FromDays(180);

    /// <summary>Outputs of notebooks since they were last run; 30 days by default. They are computed anew when they are not there.</summary>
    public TimeSpan NotebookCaches { get; init; } = TimeSpan.FromDays(30);

    /// <summary>What a killed run left; 2 days by default, since a run may be under way.</summary>
    public TimeSpan Leftovers { get; init; } = TimeSpan.FromDays(2);

    /// <summary>Reads <c>keeping.yaml</c>; the defaults where there is none.</summary>
    /// <param name="config">The folder of the pipeline definitions.</param>
    /// <exception cref="ConfigurationException">The file is none of the kind.</exception>
    public static RetentionRules Load(string config)
    {
        var file = Path.Combine(config, FileName);
        if (!File.Exists(file))
            return new RetentionRules();
        var yaml = YamlSection.Load(file);
        var defaults = new RetentionRules();
        var rules = new RetentionRules
        {
            RetiredParts = Days(yaml, "retired_parts_days") ?? defaults.RetiredParts,
            Landed = Days(yaml, "landed_days"),
            DraftPublications = Days(yaml, "draft_publications_days") ?? defaults.DraftPublications,
            NotebookCaches = Days(yaml, "notebook_caches_days") ?? defaults.NotebookCaches,
            Leftovers = Days(yaml, "leftovers_days") ?? defaults.Leftovers,
        };
        yaml.RefuseUnknownKeys();
        return rules;
    }

    private static TimeSpan? Days(YamlSection yaml, string key)
    {
        if (yaml.OptionalText(key) is null)
            return null;
        var days = yaml.Integer(key, 0);
        return days is >= 1 and <= 36_500 ? TimeSpan.FromDays(days) : throw yaml.Wrong(key, FormattableString.Invariant($"{days}"), "a number of days from 1 to 36500; a reader that is under way needs one");
    }
}
