namespace Analytics.Notebooks.Documents;

/// <summary>What a cell is written in.</summary>
public enum CellLanguage
{
    /// <summary>C#, run in one script state.</summary>
    CSharp,

    /// <summary>One SELECT over the published marts.</summary>
    Sql,

    /// <summary>Text for people.</summary>
    Markdown,

    /// <summary>Text that is kept and not shown.</summary>
    Raw,
}
