using Xunit;

namespace Analytics.Testing;

/// <summary>A test that opens documents in LibreOffice and reads the pages with poppler; where one is missing it is skipped loudly.</summary>
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public LibreOfficeFactAttribute() => Skip = InstalledProgram.Find("soffice") is null || InstalledProgram.Find("pdftotext") is null || InstalledProgram.Find("pdftoppm") is null
        ? "SKIPPED: no LibreOffice, or no poppler, is installed (Debian: apt-get install libreoffice-writer libreoffice-impress poppler-utils); .ci/run installs them."
        : null;
}
