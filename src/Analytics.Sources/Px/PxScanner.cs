using System.Text;
using Analytics.Core;

namespace Analytics.Sources.Px;

/// <summary>Splits a PC-Axis text into its statements, up to the cells.</summary>
internal sealed class PxScanner(string text, string place)
{
    private const string Data = "DATA";
    private const string Next = "The transfer may have been cut off: fetch the file again.";
    private int at;

    /// <summary>Where the cells start, after <c>DATA=</c>.</summary>
    public int DataStart => at;

    /// <summary>Reads every statement before <c>DATA=</c>.</summary>
    public List<PxStatement> Read()
    {
        var statements = new List<PxStatement>();
        while (true)
        {
            SkipBlanks();
            if (at == text.Length)
                throw Ended(statements.Count == 0 ? "the start" : statements[^1].Keyword, "DATA= with the cells");
            var start = at;
            var keyword = Keyword();
            SkipBlanks();
            var language = Peek == '[' ? Language(keyword) : null;
            SkipBlanks();
            var keys = Peek == '(' ? Keys(keyword) : [];
            SkipBlanks();
            if (Peek != '=')
                throw Refuse(keyword, Found(), $"= after {keyword}");
            at++;
            if (keyword == Data)
                return statements;
            statements.Add(new PxStatement(keyword, language, keys, Values(keyword), start));
        }
    }

    private char Peek => at < text.Length ? text[at] : '\0';

    private string Keyword()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_'))
            at++;
        return at > start && char.IsAsciiLetter(text[start]) ? text[start..at].ToUpperInvariant() : throw Refuse("", Found(), "a keyword such as VALUES or DATA");
    }

    private string Language(string keyword)
    {
        var end = text.IndexOf(']', at);
        if (end < 0 || end - at > 40)
            throw Refuse(keyword, Found(), "a language in brackets, such as [en]");
        var language = text[(at + 1)..end].Trim('"', ' ');
        at = end + 1;
        return language;
    }

    private List<string> Keys(string keyword)
    {
        var keys = new List<string>();
        do
        {
            at++;
            SkipBlanks();
            keys.Add(Peek == '"' ? Quoted(keyword) : throw Refuse(keyword, Found(), "a quoted text in parentheses"));
            SkipBlanks();
        }
        while (Peek == ',');
        if (Peek != ')')
            throw Refuse(keyword, Found(), "a closing parenthesis after the quoted texts");
        at++;
        return keys;
    }

    private List<string> Values(string keyword)
    {
        var values = new List<string>();
        while (true)
        {
            SkipBlanks();
            values.Add(Peek == '"' ? Text(keyword) : Word());
            SkipBlanks();
            switch (Peek)
            {
                case ',':
                    at++;
                    break;
                case ';':
                    at++;
                    return values;
                default:
                    throw at == text.Length ? Ended(keyword, "a semicolon that ends it") : Refuse(keyword, Found(), "a comma or a semicolon after a value");
            }
        }
    }

    /// <summary>A text; long ones are several quoted strings, one after the other without a comma.</summary>
    private string Text(string keyword)
    {
        var first = Quoted(keyword);
        SkipBlanks();
        if (Peek != '"')
            return first;
        var whole = new StringBuilder(first);
        while (Peek == '"')
        {
            whole.Append(Quoted(keyword));
            SkipBlanks();
        }

        return whole.ToString();
    }

    private string Quoted(string keyword)
    {
        var end = text.IndexOf('"', at + 1);
        if (end < 0)
            throw PxFault.At(place, $"{PxFault.Line(text, at)}, {keyword}", $"a text that never ends: {Found()}", "a closing quotation mark", Next);
        var quoted = text[(at + 1)..end];
        at = end + 1;
        return quoted;
    }

    /// <summary>A value without quotation marks: YES, 2, TLIST(A1), TLIST(A1,"2004"-"2005").</summary>
    private string Word()
    {
        var start = at;
        var depth = 0;
        while (at < text.Length && text[at] != ';' && (depth > 0 || text[at] is not (',' or '"')))
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            at++;
        }

        return text[start..at].Trim();
    }

    private void SkipBlanks()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\0' or '\u001A'))
            at++;
    }

    private string Found() => at >= text.Length ? "the end of the file" : $"\"{PxFault.Shorten(text.Substring(at, Math.Min(100, text.Length - at)))}\"";

    private SourceFormatException Ended(string after, string expected) =>
        PxFault.At(place, PxFault.Line(text, at), $"the file ends after {after}", expected, Next);

    private SourceFormatException Refuse(string keyword, string found, string expected) =>
        PxFault.At(place, keyword.Length == 0 ? PxFault.Line(text, at) : $"{PxFault.Line(text, at)}, {keyword}", found, expected);
}
