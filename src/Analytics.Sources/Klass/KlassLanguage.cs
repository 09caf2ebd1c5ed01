namespace Analytics.Sources.Klass;

/// <summary>The languages that KLASS has names in.</summary>
public enum KlassLanguage
{
    /// <summary><c>nb</c>, bokmål.</summary>
    Bokmal,

    /// <summary><c>nn</c>, nynorsk.</summary>
    Nynorsk,

    /// <summary><c>en</c>, English; many classifications lack it.</summary>
    English,
}
