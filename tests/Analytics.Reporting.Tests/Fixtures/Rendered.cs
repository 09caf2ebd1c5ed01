using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;

namespace Analytics.Reporting.Tests.Fixtures;

/// <summary>The full fixture as a document and as files.</summary>
public static class Rendered
{
    public static ReportDocument Full { get; } = PerspectiveComposer.Compose(Lyngvaer.Full);

    /// <summary>A document whose names are what attacks look like.</summary>
    public static ReportDocument Hostile { get; } = PerspectiveComposer.Compose(Lyngvaer.Full with { Edition = Lyngvaer.Edition("<script>alert('1')</script>=cmd()\u0007") });

    public static byte[] Bytes(ReportDocument document, ReportFormat format)
    {
        using var stream = new MemoryStream();
        ReportWriter.Write(document, format, stream);
        return stream.ToArray();
    }
}
