using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Formats;

public sealed class DocumentJsonTests
{
    public static TheoryData<string> Situations => [.. Lyngvaer.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Read_WrittenDocument_RendersToTheSameBytesInEveryFormat(string situation)
    {
        var document = PerspectiveComposer.Compose(Lyngvaer.All.Single(a => a.Name == situation).Input);

        var read = DocumentJson.Read(DocumentJson.Write(document));

        foreach (var format in (ReportFormat[])[ReportFormat.Html, ReportFormat.Docx, ReportFormat.Pptx, ReportFormat.Xlsx])
            Rendered.Bytes(read, format).ShouldBe(Rendered.Bytes(document, format), format.ToString());
    }

    [Fact]
    public void Block_EveryKind_CanBeFrozen() =>
        typeof(Block).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Block)))
            .ShouldBe(typeof(Block).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), inherit: false).Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(a => a.DerivedType), ignoreOrder: true);
}
