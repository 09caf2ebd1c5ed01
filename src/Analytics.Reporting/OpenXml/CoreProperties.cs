using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;

namespace Analytics.Reporting.OpenXml;

/// <summary>Title, sender and language as file managers and screen readers find them.</summary>
internal static class CoreProperties
{
    /// <summary>A package that begins with them and a main part.</summary>
    public static OfficePackage Package(ReportDocument document, string main)
    {
        const string Path = "docProps/core.xml";
        var package = new OfficePackage();
        package.Relate("", "officeDocument", main);
        package.Relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Path);
        package.Add(Path, "application/vnd.openxmlformats-package.core-properties+xml", Xml(document));
        return package;
    }

    private static HtmlOutput.Encoded Xml(ReportDocument document) => HtmlOutput.Of($"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{document.Title}</dc:title><dc:creator>{document.Cover.Sender}</dc:creator><dc:language>{document.Language}</dc:language></cp:coreProperties>");
}
