namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>A v2 query that cannot be answered; every problem of a data request is HTTP 400.</summary>
internal sealed class ProblemException(Problem problem, int httpStatus = 400) : Exception(problem.Title)
{
    public Reply Reply => problem.As(httpStatus);
}
