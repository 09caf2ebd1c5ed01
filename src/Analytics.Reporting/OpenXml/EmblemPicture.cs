using System.Text;
using Analytics.Reporting.Themes;

namespace Analytics.Reporting.OpenXml;

/// <summary>The municipality's emblem as a picture of a document.</summary>
internal static class EmblemPicture
{
    // Programs from 2016 on draw the drawing; older ones show the picture, which must be there.
    private const string Nothing = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";

    /// <summary>Adds the emblem's files, and gives what a picture is filled with.</summary>
    /// <param name="package">The document.</param>
    /// <param name="from">The part with the picture.</param>
    /// <param name="folder">Folder of the document's parts: <c>word</c> or <c>ppt</c>.</param>
    /// <param name="emblem">The emblem.</param>
    public static string Fill(OfficePackage package, string from, string folder, Emblem emblem)
    {
        var png = folder + "/media/merke.png";
        package.Add(png, "image/png", emblem.Png ?? Convert.FromBase64String(Nothing));
        var drawing = "";
        if (emblem.Svg is { } text)
        {
            var svg = folder + "/media/merke.svg";
            package.Add(svg, "image/svg+xml", Encoding.UTF8.GetBytes(text));
            drawing = $"<a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"{package.Relate(from, "image", svg)}\"/></a:ext></a:extLst>";
        }

        return $"<a:blip r:embed=\"{package.Relate(from, "image", png)}\">{drawing}</a:blip><a:stretch><a:fillRect/></a:stretch>";
    }
}
