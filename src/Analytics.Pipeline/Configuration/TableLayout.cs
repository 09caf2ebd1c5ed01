using System.Text;

namespace Analytics.Pipeline.Configuration;

/// <summary>What a source states about the layout of its files (csv, excel); what is null is found in the file, and said.</summary>
public sealed record TableLayout
{
    /// <summary>What separates fields (csv).</summary>
    public char? Delimiter { get; init; }

    /// <summary>What separates whole from decimals in numbers that are text: a comma or a point.</summary>
    public char? DecimalSign { get; init; }

    /// <summary>How the files are encoded (csv).</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The line or row of the header, counted from 1. Null: the first with all required columns, or with all columns when none is required.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>How many lines with text at the end are no rows, such as notes or a sum (csv). Null: lines of one field below an empty line.</summary>
    public int? FooterLines { get; init; }

    /// <summary>The sheet's name or number (excel); null means the only visible one.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cells of the table (excel): a range such as A1:D20, or a name that the workbook gives one; null means the whole sheet.</summary>
    public string? Range { get; init; }

    /// <summary>Over how many rows the header's names go (excel); 1 by default.</summary>
    public int HeaderRows { get; init; } = 1;
}
