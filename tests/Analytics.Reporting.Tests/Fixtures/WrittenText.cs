using System.IO.Compression;
using System.Net;
using System.Text;
using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Tests.Fixtures;

/// <summary>Everything that a rendered file holds as text, seen or unseen.</summary>
internal static class WrittenText
{
    public static string Of(ReportDocument document, ReportFormat format)
    {
        var bytes = Rendered.Bytes(document, format);
        if (format == ReportFormat.Html)
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        var text = new StringBuilder();
        Read(bytes, text);
        return WebUtility.HtmlDecode(text.ToString());
    }

    // Workbooks of charts are packages within the package.
    private static void Read(byte[] package, StringBuilder text)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            if (entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal))
                Read(content.ToArray(), text);
            else
                text.Append(Encoding.UTF8.GetString(content.ToArray())).Append('\n');
        }
    }
}
