using Analytics.Core;
using Analytics.Sources.Texts;

namespace Analytics.Pipeline.Configuration;

/// <summary>A collection of texts in people's own words, and where its files are found.</summary>
/// <param name="Name">Its name, as in the file.</param>
/// <param name="TitleNb">Its title.</param>
/// <param name="Municipality">Whose texts they are.</param>
/// <param name="Minimum">Fewest texts behind a number that is shown, and fewest different texts that a shown word stands in.</param>
/// <param name="Themes">How many themes the report looks for; null for what their number suggests.</param>
/// <param name="SourceNb">Where the texts come from.</param>
/// <param name="Files">Patterns of the files' names; one with a slash also gives the folder.</param>
/// <param name="Layout">How the files are laid out.</param>
/// <param name="Fingerprint">Changes when the file does.</param>
public sealed record TextDefinition(string Name, string TitleNb, MunicipalityCode Municipality, int Minimum, int? Themes, string SourceNb, IReadOnlyList<string> Files, FreeTextLayout Layout, string Fingerprint);
