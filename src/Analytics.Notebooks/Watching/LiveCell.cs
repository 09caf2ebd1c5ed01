namespace Analytics.Notebooks.Watching;

/// <summary>A cell as the page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Html">Its markup.</param>
internal sealed record LiveCell(string Id, string Html);
