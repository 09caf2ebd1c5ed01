using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Analytics.Reporting.Html;

namespace Analytics.Server;

/// <summary>Style, script and fonts, each under an address that has its content's hash, so that browsers keep them for good.</summary>
internal sealed class PageFiles
{
    private readonly Dictionary<string, (byte[] Bytes, string Type)> files = new(StringComparer.Ordinal);

    private PageFiles()
    {
        // Fonts first: their addresses stand in the style.
        var folder = "/filer/" + Hash([.. PageLook.Fonts.SelectMany(PageLook.Font)]) + "/";
        foreach (var font in PageLook.Fonts)
            files.Add(folder + font, (PageLook.Font(font), "font/woff2"));
        Style = Add("sider.css", Encoding.UTF8.GetBytes(PageLook.Style(folder) + Text("pages.css")), "text/css; charset=utf-8");
        Script = Add("sider.js", Encoding.UTF8.GetBytes(Text("pages.js")), "text/javascript; charset=utf-8");
        Shapes = Text("shapes.svg");
    }

    public static PageFiles All { get; } = new();

    /// <summary>Address of the style.</summary>
    public string Style { get; }

    /// <summary>Address of the script, without which everything works.</summary>
    public string Script { get; }

    /// <summary>The shapes of statuses, to be put into a page.</summary>
    public string Shapes { get; }

    public (byte[] Bytes, string Type)? Find(string path) => files.TryGetValue(path, out var file) ? file : null;

    private string Add(string name, byte[] content, string type)
    {
        var address = $"/filer/{Hash(content)}/{name}";
        files.Add(address, (content, type));
        return address;
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..16];

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
