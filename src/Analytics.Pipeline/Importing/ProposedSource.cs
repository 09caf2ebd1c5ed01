using Analytics.Core;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Importing;

/// <summary>A source that is proposed for a file.</summary>
/// <param name="Yaml">The source as YAML.</param>
/// <param name="LeftOut">Columns that it leaves out.</param>
/// <param name="Warnings">What the user should know.</param>
internal sealed record ProposedSource(string Yaml, IReadOnlyList<LeftOutColumn> LeftOut, IReadOnlyList<string> Warnings)
{
    /// <summary>The source, named as the file in which it would be kept.</summary>
    /// <param name="file">The file.</param>
    /// <param name="own">The municipality of municipality.yaml.</param>
    public SourceDefinition Definition(string file, MunicipalityCode own) => SourceDefinitionFile.Parse(Yaml, file, own);
}
