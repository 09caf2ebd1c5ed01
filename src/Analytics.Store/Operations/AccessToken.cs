namespace Analytics.Store.Operations;

/// <summary>A token that someone was given. The token itself is not kept, only its hash.</summary>
/// <param name="Name">Who has it.</param>
/// <param name="Hash">SHA-256 of the token, lower-case hex.</param>
/// <param name="Role">What it lets its bearer do.</param>
/// <param name="Municipality">The only municipality whose reports it opens; null for all.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends; null for never.</param>
/// <param name="RevokedAt">When it was taken back; null while it holds.</param>
public sealed record AccessToken(string Name, string Hash, AccessRole Role, string? Municipality, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);
