using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Running;
using Analytics.Notebooks.Tables;
using Analytics.Store;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using OutputKind = Analytics.Notebooks.Running.OutputKind;

namespace Analytics.Notebooks.Kernels;

/// <summary>Runs cells: C# in one script state, SQL over the published marts. The state after each cell is kept, so that a changed cell goes on from the one before it.</summary>
internal sealed partial class ScriptKernel(KernelVoice voice, string folder) : IDisposable
{
    private readonly Dictionary<string, ScriptState<object>?> states = new(StringComparer.Ordinal);
    private readonly ScriptOptions options = ScriptReferences.Options(folder);
    private readonly InteractiveAssemblyLoader loader = ScriptReferences.Loader();

    public void Dispose() => loader.Dispose();

    /// <summary>Compiles something, so that the first cell's time is its own and not the compiler's.</summary>
    public async Task Warm() => await Continue(null, "Table.Of(new[] { 1 }).Count", "warm");

    /// <summary>Runs a cell; what it puts out, also its error, is said.</summary>
    /// <exception cref="OutputLimitException">It put out too much, which has been said.</exception>
    public async Task Run(KernelRun run)
    {
        voice.Begin();
        DisplaySink.Current = contents => voice.Say(new CellOutput(OutputKind.Shown, contents));
        var state = run.After is { } after ? states[after] : null;
        foreach (var part in MagicCommands.Split(run.Source, run.Language, run.Place))
        {
            switch (part.Language)
            {
                case CellLanguage.CSharp:
                    foreach (var share in part.Shares)
                        state = await Take(state, share);
                    if (await Run(state, part, run.File) is not { } next)
                        return;
                    state = next;
                    break;
                case CellLanguage.Sql:
                    Query(part, state, run);
                    break;
                default:
                    voice.Say(new CellOutput(OutputKind.Shown, Notebook.Markdown(part.Code.Trim('\n')).Contents));
                    break;
            }
        }

        states[run.Key] = state;
    }

    private async Task<ScriptState<object>?> Run(ScriptState<object>? state, CellPart part, string file)
    {
        ScriptState<object> next;
        try
        {
            next = await Continue(state, part.Code, file);
        }
        catch (CompilationErrorException error)
        {
            var first = error.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) ?? error.Diagnostics[0];
            SayError(first.Id, first.GetMessage(CultureInfo.InvariantCulture), first.Location.IsInSource ? first.Location.GetLineSpan().StartLinePosition.Line + 1 : null);
            return null;
        }

        if (next.Exception is { } thrown)
        {
            Say(thrown, file);
            return null;
        }

        if (next.ReturnValue is { } value)
            voice.Say(new CellOutput(OutputKind.Value, Shown.Of(value)));
        return next;
    }

    private Task<ScriptState<object>> Continue(ScriptState<object>? state, string code, string file)
    {
        var here = options.WithFilePath(file);
        return state is null
            ? CSharpScript.Create<object>(code, here, globalsType: null, loader).RunAsync(globals: null, catchException: _ => true)
            : state.ContinueWithAsync<object>(code, here, catchException: _ => true);
    }

    private async Task<ScriptState<object>?> Take(ScriptState<object>? state, SharedValue share)
    {
        if (share.From == CellLanguage.CSharp)
            return share.Name == share.As ? state : await Continue(state, $"var {share.As} = {share.Name};", "share");
        SharedTables.Get(share.Name);
        return await Continue(state, $"var {share.As} = Analytics.Notebooks.Notebook.Shared(\"{share.Name}\");", "share");
    }

    private void Query(CellPart part, ScriptState<object>? state, KernelRun run)
    {
        var sql = part.Code;
        foreach (var share in part.Shares.Where(s => s.From == CellLanguage.CSharp))
        {
            var variable = state?.GetVariable(share.Name) ?? throw new ConfigurationException(run.Place, $"no C# cell above has a variable \"{share.Name}\"", "the name of one", "Correct the name.");
            sql = Replace(sql, share.As, Literal(variable.Value, share.Name, run.Place));
        }

        var table = Notebook.Query(sql);
        if (part.Name is { } name)
            SharedTables.Set(name, table);
        voice.Say(new CellOutput(OutputKind.Value, Shown.Of(table)));
    }

    private static string Literal(object? value, string name, string place) => Cell.Of(value) switch
    {
        _ when value is Table or Charts.Chart => throw new ConfigurationException(place, $"\"{name}\" is a {value.GetType().Name}", "a number, a text, a truth or a date", "Share a value that a query can compare with."),
        { Value: null } => "NULL",
        { Value: string text } => SqlLiteral.Text(text),
        { Value: DateOnly or DateTime } cell => SqlLiteral.Text(cell.ToString()),
        var cell => cell.ToString(),
    };

    // In quotes an @ is a letter like others.
    private static string Replace(string sql, string name, string literal) =>
        Parameter().Replace(sql, m => m.Groups["name"].Value == name ? literal : m.Value);

    private void Say(Exception thrown, string file)
    {
        var error = thrown;
        while (error is TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } && error.InnerException is { } inner)
            error = inner;
        var line = Line(error, file);
        if (error is OutputLimitException)
            throw error;
        if (error is AnalyticsException refused)
            voice.Say(new KernelEvent(KernelEventKind.Refused, Refusal: Refusal.Of(refused, line)));
        else
            SayError(error.GetType().Name, error.Message, line);
    }

    private static int? Line(Exception error, string file) =>
        new StackTrace(error, fNeedFileInfo: true).GetFrames().FirstOrDefault(f => f.GetFileName() is { } name && Path.GetFileName(name) == file)?.GetFileLineNumber() is { } line and > 0 ? line : null;

    private void SayError(string name, string message, int? line) =>
        voice.Say(new CellOutput(OutputKind.Error, new Dictionary<string, string>(StringComparer.Ordinal) { [Mime.Text] = message }, name, line));

    [GeneratedRegex("""'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|@(?<name>[\p{L}_][\p{L}\p{Nd}_]*)""")]
    private static partial Regex Parameter();
}
