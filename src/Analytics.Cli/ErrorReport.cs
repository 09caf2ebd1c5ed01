using Analytics.Core;

namespace Analytics.Cli;

/// <summary>Turns an error into a sentence on standard error and an exit code.</summary>
internal static class ErrorReport
{
    /// <summary>Writes the sentence, and returns the exit code.</summary>
    public static int Write(Exception error, TextWriter standardError)
    {
        switch (error)
        {
            case OperationCanceledException:
                standardError.WriteLine("Interrupted. What was published before is unchanged.");
                return ExitCode.Interrupted;
            case AggregateException several:
                foreach (var one in several.InnerExceptions)
                    standardError.WriteLine($"Error: {one.Message}");
                standardError.WriteLine("Nothing was published; what was published before is unchanged.");
                return several.InnerExceptions.Select(Code).Max();
            case AnalyticsException:
                standardError.WriteLine($"Error: {error.Message}");
                return Code(error);
            default:
                return Unexpected(error, standardError);
        }
    }

    private static int Code(Exception error) => error switch
    {
        ConfigurationException => ExitCode.Usage,
        SourceException => ExitCode.SourceFailed,
        _ => ExitCode.StoreFailed,
    };

    private static int Unexpected(Exception error, TextWriter standardError)
    {
        standardError.WriteLine($"Error: {error.GetType().Name}: {error.Message}");
        standardError.WriteLine("This is a fault in the program. What was published before is unchanged. Details for a report of it:");
        standardError.WriteLine(error.StackTrace);
        return ExitCode.StoreFailed;
    }
}
