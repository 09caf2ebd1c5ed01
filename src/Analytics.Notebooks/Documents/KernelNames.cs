using Analytics.Core;

namespace Analytics.Notebooks.Documents;

/// <summary>Names of kernels and languages, as Polyglot notebooks and Jupyter write them.</summary>
internal static class KernelNames
{
    public static CellLanguage? Language(string name) => name.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" or ".net-csharp" or ".net" => CellLanguage.CSharp,
        "sql" => CellLanguage.Sql,
        "markdown" or "md" => CellLanguage.Markdown,
        "raw" => CellLanguage.Raw,
        _ => null,
    };

    public static ConfigurationException Unknown(string place, string name) =>
        new(place, $"\"{name}\" is a kernel that this runner does not have", "csharp, sql or markdown", "Write the cell in one of them, or run the notebook with the program that has the kernel.");
}
