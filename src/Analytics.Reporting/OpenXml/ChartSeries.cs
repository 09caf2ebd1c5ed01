namespace Analytics.Reporting.OpenXml;

/// <summary>A series of a chart.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">A value for each category; null where there is none.</param>
/// <param name="Colour">Name of the theme's colour.</param>
/// <param name="IsOwn">Whether it is the municipality's own.</param>
/// <param name="IsDashed">Whether it is projected, a bound or a goal.</param>
/// <param name="IsLimit">Whether it is a limit, whose label says its value already.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, string Colour, bool IsOwn, bool IsDashed, bool IsLimit = false)
{
    /// <summary>The place of the last value; null without values.</summary>
    public int? LastPlace
    {
        get
        {
            for (var i = Values.Count - 1; i >= 0; i--)
            {
                if (Values[i] is not null)
                    return i;
            }

            return null;
        }
    }
}
