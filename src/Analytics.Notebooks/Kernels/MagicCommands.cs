using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Notebooks.Documents;

namespace Analytics.Notebooks.Kernels;

/// <summary>The lines of a cell that begin with <c>#!</c>, as Polyglot notebooks write them: <c>#!csharp</c>, <c>#!sql --name NAME</c>, <c>#!markdown</c>, <c>#!share --from sql NAME --as OTHER</c>, <c>#!set --name NAME --value @sql:OTHER</c>; and <c>#r</c>.</summary>
internal static partial class MagicCommands
{
    /// <summary>The parts of a cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">The cell's own language.</param>
    /// <param name="place">File and cell, for errors.</param>
    /// <exception cref="ConfigurationException">A command is not known, or lacks a value.</exception>
    public static IReadOnlyList<CellPart> Split(string source, CellLanguage language, string place)
    {
        var parts = new List<CellPart>();
        var (current, name) = (language, (string?)null);
        var (text, shares) = (new List<string>(), new List<SharedValue>());
        var lines = source.Split('\n');
        var first = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var at = FormattableString.Invariant($"{place}, line {i + 1}");
            if (!lines[i].StartsWith("#!", StringComparison.Ordinal))
            {
                RefuseReference(lines[i], at);
                text.Add(lines[i]);
                continue;
            }

            var words = lines[i][2..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var command = words.Length == 0 ? "" : words[0];
            if (command == "share")
            {
                shares.Add(Share(words, at));
            }
            else if (command == "set")
            {
                shares.Add(Set(words, at));
            }
            else if (KernelNames.Language(command) is { } next and not CellLanguage.Raw)
            {
                Keep();
                (current, name) = (next, next == CellLanguage.Sql ? Option(words, "--name") : null);
                if (name is not null && !Identifier().IsMatch(name))
                    throw new ConfigurationException(at, $"\"{name}\" is no name of a result", "letters, digits and _, not a digit first", "Correct the name.");
                (text, shares, first) = ([], [], i + 1);
                continue;
            }
            else
            {
                throw new ConfigurationException(at, $"\"#!{command}\" is a command that this runner does not have", "#!csharp, #!sql, #!markdown, #!share or #!set", "Leave it out, or write what it does in C# or SQL.");
            }

            // An empty line in its place keeps the numbers of the lines.
            text.Add("");
        }

        Keep();
        return parts;

        void Keep()
        {
            if (shares.Count > 0 || text.Exists(l => l.Trim().Length > 0))
                parts.Add(new CellPart(current, new string('\n', first) + string.Join('\n', text), name, shares));
        }
    }

    private static void RefuseReference(string line, string at)
    {
        if (Reference().Match(line) is not { Success: true } reference)
            return;
        var path = reference.Groups[1].Value;
        if (path.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            throw new ConfigurationException(at, $"#r \"{path}\" asks for a package", "#r with the path of an assembly, as nothing is fetched while a notebook runs", "Build or publish a project that has the package, and name its assembly.");
        if (GuardedReferences.Has(path))
            throw new ConfigurationException(at, $"#r \"{path}\" would read the store past what is published", "Query, Indicator and the other functions of a notebook, which never read answers of individuals", "Leave the line out.");
    }

    private static SharedValue Share(string[] words, string at)
    {
        var from = Option(words, "--from");
        var name = words.Skip(1).Where((w, i) => !w.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !words[i].StartsWith("--", StringComparison.Ordinal))).FirstOrDefault();
        if (from is null || name is null)
            throw new ConfigurationException(at, $"{string.Join(' ', words)} lacks {(from is null ? "where from" : "a name")}", "#!share --from sql NAME, or #!share --from csharp NAME in an SQL cell", "Correct the line.");
        return Of(from, name, Option(words, "--as") ?? name, at);
    }

    private static SharedValue Set(string[] words, string at) => Option(words, "--name") is { } name && Option(words, "--value") is { } value && Value().Match(value) is { Success: true } parts
        ? Of(parts.Groups[1].Value, parts.Groups[2].Value, name, at)
        : throw new ConfigurationException(at, $"{string.Join(' ', words)} lacks a name or a value", "#!set --name NAME --value @sql:OTHER", "Correct the line.");

    private static SharedValue Of(string from, string name, string alias, string at)
    {
        if (KernelNames.Language(from) is not { } language || language is not (CellLanguage.CSharp or CellLanguage.Sql))
            throw KernelNames.Unknown(at, from);
        foreach (var text in new[] { name, alias })
        {
            if (!Identifier().IsMatch(text))
                throw new ConfigurationException(at, $"\"{text}\" is no name of a variable", "letters, digits and _, not a digit first", "Correct the name.");
        }

        return new SharedValue(language, name, alias);
    }

    private static string? Option(string[] words, string option) => Array.IndexOf(words, option) is var place and >= 0 && place + 1 < words.Length ? words[place + 1] : null;

    [GeneratedRegex(@"^\s*#\s*r\s*""([^""]+)""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^@(\w+):(\w+)$")]
    private static partial Regex Value();
}
