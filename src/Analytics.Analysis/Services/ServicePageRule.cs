namespace Analytics.Analysis.Services;

/// <summary>Which indicators a service is shown by.</summary>
/// <param name="Service">Name in the text file: <c>barnehage</c>.</param>
/// <param name="TitleNb">Name as it is shown.</param>
/// <param name="Items">Concepts of the indicator catalogue, each with what it says of the service; eight at most.</param>
public sealed record ServicePageRule(string Service, string TitleNb, IReadOnlyList<(string Concept, ServiceDimension Dimension)> Items)
{
    /// <summary>So many give a picture of a service.</summary>
    public const int FewestItems = 5;

    /// <summary>So many indicators can be read at once.</summary>
    public const int MostItems = 8;
}
