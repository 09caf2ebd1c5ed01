namespace Analytics.Reporting.Documents;

/// <summary>How much a document has round its chapters.</summary>
public enum DocumentForm
{
    /// <summary>A cover, a list of contents and, on screen, navigation.</summary>
    Book,

    /// <summary>One A4 page: a line that says what it is, and one chapter.</summary>
    Leaf,

    /// <summary>Some pages: a head that says what it is, and chapters that follow each other.</summary>
    Pack,
}
