namespace Analytics.Server.Access;

/// <summary>How it is known who asks.</summary>
internal enum VisitorWay
{
    /// <summary>It is not.</summary>
    Unknown,

    /// <summary>The person at this machine.</summary>
    Local,

    /// <summary>Signed in with a token.</summary>
    Session,

    /// <summary>A token in the request, which no other site's page can put there.</summary>
    Bearer,

    /// <summary>Signed in at the trusted proxy.</summary>
    Proxy,
}
