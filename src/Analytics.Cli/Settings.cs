using Analytics.Core;

namespace Analytics.Cli;

/// <summary>The values of the global options.</summary>
internal sealed record Settings(
    string Config,
    string Store,
    string Out,
    IReadOnlyList<string> Data,
    MunicipalityCode? Municipality,
    DateTimeOffset? AsOf,
    bool Json,
    bool Csv,
    bool Quiet,
    bool Verbose);
