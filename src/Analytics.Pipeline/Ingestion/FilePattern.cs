using System.IO.Enumeration;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Matches a file's name against a pattern with *.</summary>
internal static class FilePattern
{
    public static bool Matches(string pattern, string path) => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path), ignoreCase: true);
}
