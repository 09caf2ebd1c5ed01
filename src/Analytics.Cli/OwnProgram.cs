namespace Analytics.Cli;

/// <summary>This program as another process, for work that must not bring down the one that asks for it.</summary>
internal static class OwnProgram
{
    /// <summary>The program, called so that it runs a command.</summary>
    /// <param name="command">The command.</param>
    public static IReadOnlyList<string> With(string command) => Environment.ProcessPath is { } program && Path.GetFileNameWithoutExtension(program) != "dotnet"
        ? [program, command]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "analytics.dll"), command];
}
