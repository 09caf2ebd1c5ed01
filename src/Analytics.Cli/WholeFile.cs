using System.Text;
using Analytics.Core;

namespace Analytics.Cli;

/// <summary>Text for a file that appears whole or not at all: it is written beside its final name.</summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string path;
    private readonly string unfinished;
    private readonly StreamWriter writer;

    /// <summary>Opens the file; its folder is made when missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="option">The option that named it or its folder, for errors.</param>
    /// <exception cref="ConfigurationException">The file can't be written.</exception>
    public WholeFile(string path, string option = "--csv")
    {
        this.path = Path.GetFullPath(path);
        unfinished = $"{this.path}.part";
        if (Directory.Exists(this.path))
            throw CannotWrite($"{option} {path}", "it is a folder", option);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this.path)!);
            writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite($"{option} {path}", e.Message, option);
        }
    }

    /// <summary>Where the text goes.</summary>
    public TextWriter Text => writer;

    /// <summary>Gives the file its name, once all is written.</summary>
    public void Keep()
    {
        writer.Dispose();
        File.Move(unfinished, path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        File.Delete(unfinished);
    }

    private static ConfigurationException CannotWrite(string place, string why, string option) => new(
        place, $"the file can't be written: {why.TrimEnd('.')}", "a file in a folder that may be written to", $"Run again with another place, such as: {option} out/{(option == "--csv" ? "result.csv" : "")}");
}
