using System.Text;
using System.Text.Json.Nodes;
using Analytics.Core;

namespace Analytics.Notebooks.Documents;

/// <summary>A notebook as its file has it.</summary>
public sealed class NotebookDocument
{
    /// <summary>The tag of the cell whose variables the command line may set, as in papermill.</summary>
    public const string ParametersTag = "parameters";

    /// <summary>The tag of the cell that sets them.</summary>
    public const string InjectedTag = "injected-parameters";

    private const long MostBytes = 200_000_000;

    internal NotebookDocument(string path, byte[] bytes, IReadOnlyList<NotebookCell> cells, JsonObject? root) => (Path, Bytes, Cells, Root) = (path, bytes, cells, root);

    /// <summary>The file, as it was asked for.</summary>
    public string Path { get; }

    /// <summary>Its cells, in order.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>Whether outputs are kept in the file: <c>.ipynb</c>, and not <c>.dib</c>.</summary>
    public bool KeepsOutputs => Root is not null;

    /// <summary>What was read, to tell whether the file has been changed since.</summary>
    internal byte[] Bytes { get; }

    /// <summary>The whole .ipynb; null for a .dib.</summary>
    internal JsonObject? Root { get; }

    /// <summary>Reads a <c>.ipynb</c> or <c>.dib</c> file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ConfigurationException">It is not there, is no notebook, or has a cell in a language that cannot be run.</exception>
    public static NotebookDocument Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var extension = System.IO.Path.GetExtension(path).ToLowerInvariant();
        if (extension is not (".ipynb" or ".dib"))
            throw new ConfigurationException(path, extension.Length == 0 ? "the file has no ending" : $"\"{extension}\" is no notebook", "a file that ends in .ipynb or .dib", "Name a notebook, such as: analytics notebook run notebooks/01-store.ipynb");
        var bytes = ReadBytes(path);
        return extension == ".dib" ? DibFile.Parse(path, bytes) : IpynbFile.Parse(path, bytes);
    }

    /// <summary>The notebook with other cells, such as one that sets parameters.</summary>
    internal NotebookDocument With(IReadOnlyList<NotebookCell> cells) => new(Path, Bytes, cells, Root);

    /// <summary>Text as UTF-8, with line feeds and without a byte order mark.</summary>
    internal static string Text(string path, byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException error)
        {
            throw new ConfigurationException(path, "the file is not UTF-8", "UTF-8, as notebooks are written", "Save it as UTF-8.", error);
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes } large)
                throw new ConfigurationException(path, FormattableString.Invariant($"the file has {large.Length} bytes"), FormattableString.Invariant($"at most {MostBytes}"), "Clear its outputs in an editor.");
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(path, File.Exists(path) ? $"the file cannot be read: {error.Message.TrimEnd('.')}" : "there is no such file", "a notebook", "Correct the path.", error);
        }
    }
}
