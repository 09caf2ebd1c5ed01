namespace Analytics.Reporting.Figures.Charts;

/// <summary>Whose line it is; decides colour, width and dash.</summary>
internal enum LineRole
{
    Own,
    OwnProjected,
    Other,
    OtherProjected,
}
