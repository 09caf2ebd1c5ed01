namespace Analytics.Server.Access;

/// <summary>Why a token was not taken.</summary>
internal enum TokenRefusal
{
    /// <summary>There is no such token, or it holds no longer.</summary>
    Wrong,

    /// <summary>Too many wrong ones have come from the same address.</summary>
    TooMany,
}
