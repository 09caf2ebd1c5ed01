using System.Globalization;
using Analytics.Pipeline.Running;
using Spectre.Console;

namespace Analytics.Cli;

/// <summary>Shows a run's progress on standard error: a bar on a terminal, a line a step elsewhere.</summary>
internal sealed class TerminalProgress : IRunProgress
{
    private const int BarWidth = 24;
    private readonly TextWriter output;
    private readonly bool quiet;
    private readonly bool verbose;
    private readonly IAnsiConsole console;
    private string step = "";
    private bool barShown;

    public TerminalProgress(TextWriter output, bool quiet, bool verbose)
    {
        this.output = output;
        this.quiet = quiet;
        this.verbose = verbose;
        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.Detect });
    }

    private bool IsTerminal => !Console.IsErrorRedirected && console.Profile.Capabilities.Ansi;

    public void Started(string step)
    {
        this.step = step;
        if (!quiet && !IsTerminal)
            output.WriteLine($"{step} …");
    }

    public void Advanced(int done, int total, string what)
    {
        if (quiet || !IsTerminal || total == 0)
            return;
        var filled = BarWidth * done / total;
        console.Write(new ControlCode("\r\u001b[2K"));
        var room = Math.Max(10, console.Profile.Width - BarWidth - 30);
        var label = what.Length > room ? "…" + what[^(room - 1)..] : what;
        console.Markup(string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(step),-8} [deepskyblue4]{new string('━', filled)}[/][grey]{new string('━', BarWidth - filled)}[/] {done}/{total} {Markup.Escape(label)}"));
        barShown = true;
    }

    public void Finished(StepSummary summary)
    {
        if (quiet)
            return;
        ClearBar();
        if (IsTerminal)
            console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"[green]✓[/] {Markup.Escape(summary.Step),-8} {Markup.Escape(summary.Detail)} [grey]({summary.Elapsed.TotalSeconds:0.0} s)[/]"));
    }

    public void Warned(string message)
    {
        ClearBar();
        output.WriteLine($"Note: {message}");
    }

    public void Noted(string message)
    {
        if (!verbose)
            return;
        ClearBar();
        output.WriteLine($"      {message}");
    }

    private void ClearBar()
    {
        if (!barShown)
            return;
        console.Write(new ControlCode("\r\u001b[2K"));
        barShown = false;
    }
}
