using System.CommandLine;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics notebook</c>: what can be done with notebooks.</summary>
internal static class NotebookCommand
{
    public static Command Create(GlobalOptions options) => new("notebook", """
        Run notebooks in the format of Polyglot Notebooks and Jupyter (.ipynb, .dib): C#, SQL and Markdown over the published marts.

        Examples:
          analytics notebook run notebooks/01-store.ipynb
          analytics notebook watch notebooks/01-store.ipynb
          analytics notebook run --help
        """)
    {
        NotebookRunCommand.Create(options),
        NotebookWatchCommand.Create(options),
    };
}
