using Analytics.Core;

namespace Analytics.Sources.Klass;

/// <summary>Where KLASS is, and in which language its names are wanted.</summary>
public sealed record KlassOptions
{
    /// <summary>The address that requests are added to, with a slash at the end. Default <c>https://data.ssb.no/api/klass/v1/</c>.</summary>
    public Uri Base { get; init; } = new("https://data.ssb.no/api/klass/v1/");

    /// <summary>The language of names. Default bokmål.</summary>
    public KlassLanguage Language { get; init; } = KlassLanguage.Bokmal;

    /// <summary>Refuses an address that requests cannot be added to.</summary>
    /// <exception cref="ConfigurationException">The address is not http(s), or lacks the slash at the end.</exception>
    public void Validate()
    {
        if (!Base.IsAbsoluteUri || Base.Scheme is not ("http" or "https"))
            throw Refuse("an address that starts with https://");
        if (!Base.AbsolutePath.EndsWith('/') || Base.Query.Length > 0)
            throw Refuse("an address that ends with a slash, since the rest of a request is added after it");
    }

    private ConfigurationException Refuse(string expected) =>
        new("KLASS, base", $"the address \"{Base.OriginalString}\"", expected, "Write it as https://data.ssb.no/api/klass/v1/.");
}
