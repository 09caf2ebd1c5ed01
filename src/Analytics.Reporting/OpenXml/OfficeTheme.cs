using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;

namespace Analytics.Reporting.OpenXml;

/// <summary>Colours and fonts of the documents for Word and PowerPoint.</summary>
internal static class OfficeTheme
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.theme+xml";

    public static HtmlOutput.Encoded Xml(ReportDocument document)
    {
        var (own, middle, cover) = (document.Palette.Light.Own.Hex, document.Palette.Light.Middle.Hex, document.Palette.Cover.Ground.Hex);
        return HtmlOutput.Of($"""
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Perspektivanalyse"><a:themeElements>
            <a:clrScheme name="Perspektivanalyse"><a:dk1><a:srgbClr val="16242C"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="{cover}"/></a:dk2><a:lt2><a:srgbClr val="F6F4EF"/></a:lt2><a:accent1><a:srgbClr val="{own}"/></a:accent1><a:accent2><a:srgbClr val="6F7C85"/></a:accent2><a:accent3><a:srgbClr val="A63F17"/></a:accent3><a:accent4><a:srgbClr val="{middle}"/></a:accent4><a:accent5><a:srgbClr val="B5820A"/></a:accent5><a:accent6><a:srgbClr val="47203D"/></a:accent6><a:hlink><a:srgbClr val="{own}"/></a:hlink><a:folHlink><a:srgbClr val="47203D"/></a:folHlink></a:clrScheme>
            <a:fontScheme name="Perspektivanalyse"><a:majorFont><a:latin typeface="{document.Theme?.Headings?.Family ?? "Georgia"}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="{document.Theme?.Text?.Family ?? "Calibri"}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>
            <a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>
            </a:themeElements></a:theme>
            """);
    }
}
