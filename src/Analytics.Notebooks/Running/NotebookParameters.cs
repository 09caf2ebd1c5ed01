using System.Globalization;
using System.Text;
using Analytics.Core;
using Analytics.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analytics.Notebooks.Running;

/// <summary>Values from the command line for the variables of the cell that is tagged <c>parameters</c>: a cell after it sets them, as in papermill.</summary>
internal static class NotebookParameters
{
    /// <summary>The notebook with such a cell, and without that of an earlier run.</summary>
    /// <exception cref="ConfigurationException">There is no such parameter, one has no value, or a value is not of its type.</exception>
    public static NotebookDocument Apply(NotebookDocument document, IReadOnlyDictionary<string, string> values)
    {
        List<NotebookCell> cells = [.. document.Cells.Where(c => !c.Tags.Contains(NotebookDocument.InjectedTag))];
        var place = cells.FindIndex(c => c.Tags.Contains(NotebookDocument.ParametersTag));
        if (place < 0)
        {
            return values.Count == 0
                ? document.With(cells)
                : throw new ConfigurationException($"{document.Path} -p {values.Keys.First()}", "the notebook has no cell of parameters", "a C# cell with the tag \"parameters\", such as: var municipality = \"9905\";", "Tag the cell, or run it without -p.");
        }

        var declared = Declared(cells[place], FormattableString.Invariant($"{document.Path}, cell {place + 1}"));
        foreach (var name in values.Keys.Where(n => !declared.ContainsKey(n)))
            throw new ConfigurationException($"{document.Path} -p {name}", $"the notebook has no parameter \"{name}\"", declared.Count > 0 ? $"one of {string.Join(", ", declared.Keys)}" : "a variable of its parameters cell", "Correct the name.");
        foreach (var (name, variable) in declared.Where(d => d.Value.Initializer is null && !values.ContainsKey(d.Key)))
            throw new ConfigurationException(document.Path, $"the parameter \"{name}\" has no value", $"a {variable.Type}", $"Give it one: -p {name}=VALUE");
        if (values.Count == 0)
            return document.With(cells);
        var source = new StringBuilder("// Parameters");
        foreach (var (name, text) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
            source.Append('\n').Append(name).Append(" = ").Append(Literal(declared[name], text, $"{document.Path} -p {name}")).Append(';');
        var code = source.ToString();
        cells.Insert(place + 1, new NotebookCell(CellIds.Make(0, NotebookDocument.InjectedTag), CellLanguage.CSharp, code) { Tags = [NotebookDocument.InjectedTag] });
        return document.With(cells);
    }

    /// <summary>The names of a notebook's parameters.</summary>
    /// <exception cref="ConfigurationException">Its cell of parameters is not C#.</exception>
    public static IReadOnlyCollection<string> Names(NotebookDocument document) =>
        document.Cells.FirstOrDefault(c => c.Tags.Contains(NotebookDocument.ParametersTag)) is { } cell ? Declared(cell, document.Path).Keys : [];

    private static Dictionary<string, (string Type, ExpressionSyntax? Initializer)> Declared(NotebookCell cell, string place)
    {
        if (cell.Language != CellLanguage.CSharp)
            throw new ConfigurationException(place, "the cell of parameters is not C#", "variables, such as: var municipality = \"9905\";", "Write it in C#.");
        var tree = CSharpSyntaxTree.ParseText(cell.Source, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script));
        return tree.GetCompilationUnitRoot().Members.OfType<FieldDeclarationSyntax>()
            .SelectMany(f => f.Declaration.Variables.Select(v => (v.Identifier.Text, Type: f.Declaration.Type.ToString(), v.Initializer?.Value)))
            .ToDictionary(v => v.Text, v => (v.Type, v.Value), StringComparer.Ordinal);
    }

    private static string Literal((string Type, ExpressionSyntax? Initializer) variable, string text, string place)
    {
        var type = variable.Type != "var" ? variable.Type.TrimEnd('?') : variable.Initializer switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } => "string",
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression or (int)SyntaxKind.FalseLiteralExpression } => "bool",
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } literal => Numeric(literal),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax literal } => Numeric(literal),
            _ => "?",
        };
        return type switch
        {
            "string" => SymbolDisplay.FormatLiteral(text, quote: true),
            "bool" when bool.TryParse(text, out var truth) => truth ? "true" : "false",
            "int" when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole.ToString(CultureInfo.InvariantCulture),
            "long" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) => large.ToString(CultureInfo.InvariantCulture),
            "double" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture) + "d",
            "string" or "bool" or "int" or "long" or "double" => throw new ConfigurationException(place, $"\"{text}\" is no {type}", $"a {type}", "Correct the value."),
            _ => throw new ConfigurationException(place, $"the parameter is of type {variable.Type}", "string, int, long, double or bool, told by its type or its value", "Give the variable one of these types in the notebook."),
        };
    }

    private static string Numeric(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        int => "int",
        long => "long",
        double => "double",
        _ => "?",
    };
}
