using Analytics.Reporting.Html;

namespace Analytics.Server.Pages;

/// <summary>What a page says.</summary>
/// <param name="Title">Its name in the navigation and the window's title.</param>
/// <param name="Heading">Its heading: what it says, in a sentence.</param>
/// <param name="Lead">What is worth knowing before the rest; empty when nothing is.</param>
/// <param name="Body">Writes the rest.</param>
internal sealed record Page(string Title, string Heading, string Lead, Action<HtmlOutput> Body);
