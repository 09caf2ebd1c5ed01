using System.Globalization;
using System.Text;
using Analytics.Reporting.Html;

namespace Analytics.Reporting.Xlsx;

/// <summary>Looks of cells. A number's look follows from its decimals and whether its sign is always written.</summary>
internal static class SheetStyles
{
    public const int Plain = 0;
    public const int Heading = 1;
    public const int Title = 2;
    public const int Link = 3;
    public const int Year = 4;

    private const int FirstNumber = 5;
    private const int MostDecimals = 6;
    private const int FirstFormat = 164;

    /// <summary>The look of a number.</summary>
    public static int Number(int decimals, bool signed) => FirstNumber + (Math.Min(decimals, MostDecimals) * 2) + (signed ? 1 : 0);

    /// <summary>How a number with some decimals is written, in the notation of workbooks.</summary>
    public static string Format(int decimals, bool signed)
    {
        var plain = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
        return signed ? $"+{plain};-{plain};{plain}" : plain;
    }

    /// <summary>The part that declares all looks.</summary>
    /// <param name="own">The municipality's own colour, six digits.</param>
    public static HtmlOutput.Encoded Xml(string own)
    {
        var formats = new StringBuilder();
        var looks = new StringBuilder();
        var id = FirstFormat;
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            foreach (var signed in (bool[])[false, true])
            {
                formats.Append(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{id}\" formatCode=\"{Format(decimals, signed)}\"/>");
                looks.Append(CultureInfo.InvariantCulture, $"<xf numFmtId=\"{id++}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>");
            }
        }

        return new HtmlOutput.Encoded($"""
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="{(MostDecimals + 1) * 2}">{formats}</numFmts>
            <fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color rgb="FF{own}"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF{own}"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF84919A"/></bottom></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="{FirstNumber + ((MostDecimals + 1) * 2)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf>{looks}</cellXfs>
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """);
    }
}
