using System.Globalization;
using System.Text;
using Analytics.Reporting.Languages;
using Analytics.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analytics.Reporting.Tests.Languages;

/// <summary>What the report's code says, read from the code itself: each phrase as the list must have it.</summary>
internal static class SaidPhrases
{
    // Words that are said from a list in the code, where the call does not show them.
    private static readonly string[] FromLists =
    [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
        "ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv",
        "økonomien", "tjenestene", "samfunnet", "netto driftsresultat", "disposisjonsfond", "netto lånegjeld",
    ];

    /// <summary>What the report says.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read("Analytics.Reporting", FromLists);

    /// <summary>What the web pages say beside it.</summary>
    public static IReadOnlyDictionary<string, string> OfPages { get; } = Read("Analytics.Server", []).Where(p => !All.ContainsKey(p.Key)).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string room, IEnumerable<string> lists)
    {
        var said = lists.ToDictionary(p => p, _ => "a list in the code", StringComparer.Ordinal);
        var folder = Path.Combine(RepositoryFolder.Path, "src", room);
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var calls = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(i => i.Expression.ToString() == "Say");
            foreach (var call in calls)
            {
                if (Pattern(call.ArgumentList.Arguments[0].Expression) is { Length: > 0 } pattern)
                    said.TryAdd(pattern, Path.GetRelativePath(folder, file));
            }
        }

        return said;
    }

    private static string? Pattern(ExpressionSyntax said) => said switch
    {
        LiteralExpressionSyntax literal => PhrasePattern.Escape(literal.Token.ValueText).Trim(' '),
        InterpolatedStringExpressionSyntax interpolated => Pattern(interpolated),
        _ => null,
    };

    private static string Pattern(InterpolatedStringExpressionSyntax said)
    {
        var (pattern, holes) = (new StringBuilder(), 0);
        foreach (var part in said.Contents)
        {
            if (part is InterpolatedStringTextSyntax text)
                pattern.Append(PhrasePattern.Escape(text.TextToken.ValueText));
            else if (part is InterpolationSyntax { Expression: var value } && (value.ToString() is "Space" || value.ToString().EndsWith(".Space", StringComparison.Ordinal)))
                pattern.Append(PhrasePattern.Tie);
            else
                pattern.Append(CultureInfo.InvariantCulture, $"{{{holes++}}}");
        }

        return pattern.ToString().Trim(' ');
    }
}
