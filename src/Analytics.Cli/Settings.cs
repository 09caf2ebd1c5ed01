using Analytics.Core;
using Analytics.Reporting.Languages;
using Analytics.Store;

namespace Analytics.Cli;

/// <summary>The values of the global options.</summary>
internal sealed record Settings(
    string Config,
    StoreLocation Store,
    string Out,
    IReadOnlyList<string> Data,
    MunicipalityCode? Municipality,
    DateTimeOffset? AsOf,
    bool Json,
    bool Csv,
    bool Quiet,
    bool Verbose,
    IReadOnlyList<Language> Languages)
{
    /// <summary>The one language asked for; null for that of municipality.yaml.</summary>
    /// <param name="command">What renders in one language, for the error.</param>
    /// <exception cref="ConfigurationException">Several were asked for.</exception>
    public Language? OneLanguage(string command) => Languages.Count > 1
        ? throw new ConfigurationException("--language", $"{command} renders in one language, and {Languages.Count} were given", "one of them", "Render the others with: analytics report --language nb,nn,en")
        : Languages.Count == 1 ? Languages[0] : null;
}
