using System.Globalization;
using System.Text;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;
using Analytics.Reporting.Xlsx;

namespace Analytics.Reporting.OpenXml;

/// <summary>Charts that Word and PowerPoint draw and edit, each with a workbook of its numbers inside.</summary>
internal static class ChartXml
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string SheetName = "Ark1";

    // More years than this side by side would be written aslant.
    private const int MostLabels = 12;

    /// <summary>Adds a chart and its workbook to a document.</summary>
    /// <param name="package">The document.</param>
    /// <param name="folder">Folder of the document's parts: <c>word</c> or <c>ppt</c>.</param>
    /// <param name="number">The chart's number in the document, from 1.</param>
    /// <param name="table">The figure's table.</param>
    /// <param name="chart">Which of its columns are drawn, and how.</param>
    /// <param name="textSize">Size of its text, points.</param>
    /// <returns>The chart's path.</returns>
    public static string Add(OfficePackage package, string folder, int number, ReportTable table, NativeChart chart, int textSize)
    {
        var data = ChartData.Of(table, chart);
        var workbook = string.Create(CultureInfo.InvariantCulture, $"{folder}/embeddings/tall{number}.xlsx");
        var path = string.Create(CultureInfo.InvariantCulture, $"{folder}/charts/chart{number}.xml");
        package.Add(workbook, WorkbookType, Workbook.Package([data.ToSheet(SheetName)]).ToArray());
        package.Add(path, ContentType, Xml(data, chart, package.Relate(path, "package", workbook), textSize));
        return path;
    }

    private static HtmlOutput.Encoded Xml(ChartData data, NativeChart chart, string workbookId, int textSize)
    {
        var lines = chart.Form == ChartForm.Lines;
        var labelled = lines && data.CanLabelEnds;
        var plot = new StringBuilder();
        if (lines)
        {
            plot.Append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
            AppendSeries(plot, data, chart, (0, data.Series.Count), asLines: true, labelled);
            plot.Append("<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>");
        }
        else
        {
            var measured = data.Series.Count - chart.Limits.Count;
            plot.Append(CultureInfo.InvariantCulture, $"<c:barChart><c:barDir val=\"{(chart.Form == ChartForm.Columns ? "col" : "bar")}\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
            AppendSeries(plot, data, chart, (0, measured), asLines: false, labelEnds: false);
            plot.Append(CultureInfo.InvariantCulture, $"<c:gapWidth val=\"{(chart.Form == ChartForm.Pyramid ? 10 : 50)}\"/><c:overlap val=\"{(chart.Form == ChartForm.Pyramid ? 100 : 0)}\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
            if (chart.Limits.Count > 0)
            {
                plot.Append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
                AppendSeries(plot, data, chart, (measured, data.Series.Count), asLines: true, labelEnds: false);
                plot.Append("<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>");
            }
        }

        AppendAxes(plot, data, chart);
        // Lines are named at their ends, which needs room to the right.
        var layout = labelled
            ? "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/><c:x val=\"0.08\"/><c:y val=\"0.05\"/><c:w val=\"0.66\"/><c:h val=\"0.8\"/></c:manualLayout></c:layout>"
            : "<c:layout/>";
        var legend = !labelled && data.Series.Count > 1 ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "";
        return new HtmlOutput.Encoded($"""
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{layout}{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{textSize * 100}"><a:solidFill><a:srgbClr val="4A5A63"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="nb-NO"/></a:p></c:txPr><c:externalData r:id="{workbookId}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>
            """);
    }

    private static void AppendSeries(StringBuilder plot, ChartData data, NativeChart chart, (int From, int To) places, bool asLines, bool labelEnds)
    {
        for (var i = places.From; i < places.To; i++)
        {
            var series = data.Series[i];
            var column = Workbook.Column(i + 1);
            var last = data.Categories.Count + 1;
            plot.Append(CultureInfo.InvariantCulture, $"<c:ser><c:idx val=\"{i}\"/><c:order val=\"{i}\"/><c:tx><c:strRef><c:f>{SheetName}!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{HtmlOutput.Encode(series.Name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>");
            plot.Append("<c:spPr>").Append(asLines ? LineLook(series) : FillLook(series, chart)).Append("</c:spPr>");
            plot.Append(asLines ? "<c:marker><c:symbol val=\"none\"/></c:marker>" : "<c:invertIfNegative val=\"0\"/>");
            if (labelEnds && series.LastPlace is { } place)
                plot.Append(CultureInfo.InvariantCulture, $"<c:dLbls><c:dLbl><c:idx val=\"{place}\"/><c:numFmt formatCode=\"{data.Format}\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr wrap=\"square\"/><a:p><a:pPr><a:defRPr b=\"{(series.IsOwn ? 1 : 0)}\"><a:solidFill><a:schemeClr val=\"{series.Colour}\"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang=\"nb-NO\"/></a:p></c:txPr><c:dLblPos val=\"r\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"{(series.IsLimit ? 0 : 1)}\"/><c:showCatName val=\"0\"/><c:showSerName val=\"1\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/><c:separator>: </c:separator></c:dLbl><c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
            plot.Append(CultureInfo.InvariantCulture, $"<c:cat><c:strRef><c:f>{SheetName}!$A$2:$A${last}</c:f><c:strCache><c:ptCount val=\"{data.Categories.Count}\"/>");
            for (var p = 0; p < data.Categories.Count; p++)
                plot.Append(CultureInfo.InvariantCulture, $"<c:pt idx=\"{p}\"><c:v>{HtmlOutput.Encode(data.Categories[p])}</c:v></c:pt>");
            plot.Append(CultureInfo.InvariantCulture, $"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{SheetName}!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>{data.Format}</c:formatCode><c:ptCount val=\"{data.Categories.Count}\"/>");
            for (var p = 0; p < series.Values.Count; p++)
            {
                if (series.Values[p] is { } value)
                    plot.Append(CultureInfo.InvariantCulture, $"<c:pt idx=\"{p}\"><c:v>{value:R}</c:v></c:pt>");
            }

            plot.Append("</c:numCache></c:numRef></c:val>").Append(asLines ? "<c:smooth val=\"0\"/>" : "").Append("</c:ser>");
        }
    }

    private static string LineLook(ChartSeries series) =>
        string.Create(CultureInfo.InvariantCulture, $"<a:ln w=\"{(series.IsOwn ? 28575 : 19050)}\" cap=\"rnd\"><a:solidFill><a:schemeClr val=\"{series.Colour}\"/></a:solidFill>{(series.IsDashed ? "<a:prstDash val=\"sysDash\"/>" : "")}</a:ln>");

    // In a pyramid the later year lies over the earlier one, as an outline.
    private static string FillLook(ChartSeries series, NativeChart chart) => chart.Form == ChartForm.Pyramid && series.IsDashed
        ? "<a:noFill/><a:ln w=\"15875\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill></a:ln>"
        : $"<a:solidFill><a:schemeClr val=\"{series.Colour}\"/></a:solidFill>";

    private static void AppendAxes(StringBuilder plot, ChartData data, NativeChart chart)
    {
        var sideways = chart.Form is ChartForm.Bars or ChartForm.Pyramid;
        // The first row of a table stands on top, and the youngest at the foot of a pyramid.
        var order = chart.Form == ChartForm.Bars ? "maxMin" : "minMax";
        plot.Append(CultureInfo.InvariantCulture, $"<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"{order}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(sideways ? "l" : "b")}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"84919A\"/></a:solidFill></a:ln></c:spPr><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>{(!sideways && data.Categories.Count > MostLabels ? string.Create(CultureInfo.InvariantCulture, $"<c:tickLblSkip val=\"{(data.Categories.Count + MostLabels - 1) / MostLabels}\"/>") : "")}<c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        plot.Append(CultureInfo.InvariantCulture, $"<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>{(chart.AxisStart is { } start ? string.Create(CultureInfo.InvariantCulture, $"<c:min val=\"{start:R}\"/>") : "")}</c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(sideways ? "b" : "l")}\"/><c:majorGridlines><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"D8DEE1\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"{data.Format}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val=\"1\"/><c:crosses val=\"{(chart.Form == ChartForm.Bars ? "max" : "autoZero")}\"/><c:crossBetween val=\"{(chart.Form == ChartForm.Lines ? "midCat" : "between")}\"/></c:valAx>");
    }
}
