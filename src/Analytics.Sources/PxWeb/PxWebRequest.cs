using System.Text;

namespace Analytics.Sources.PxWeb;

/// <summary>One request for data, with plain codes only.</summary>
/// <param name="Table">The table's id.</param>
/// <param name="Version">The version of the interface it is sent to.</param>
/// <param name="Language">The language of labels in the answer.</param>
/// <param name="Selections">The variables in the table's order; variables left out are answered by their total.</param>
public sealed record PxWebRequest(string Table, PxWebVersion Version, string Language, IReadOnlyList<PxWebRequestSelection> Selections)
{
    /// <summary>Cells of the answer, empty ones counted.</summary>
    public long Cells => Selections.Aggregate(1L, (cells, s) => checked(cells * s.Codes.Count));

    /// <summary>The request as text: the same request has the same key on every machine, whatever the bank's address.</summary>
    public string Key
    {
        get
        {
            var key = new StringBuilder(Version == PxWebVersion.V2 ? "v2/" : "v1/")
                .Append(Uri.EscapeDataString(Table)).Append("?lang=").Append(Uri.EscapeDataString(Language));
            foreach (var selection in Selections)
            {
                key.Append('&').Append(Uri.EscapeDataString(selection.Variable));
                if (selection.CodeList is { } list)
                    key.Append('@').Append(Uri.EscapeDataString(list));
                key.Append('=').AppendJoin(',', selection.Codes.Select(Uri.EscapeDataString));
            }

            return key.ToString();
        }
    }

    /// <summary>The message to send: version 2 by GET, or by POST where the address would be too long; version 1 always by POST.</summary>
    /// <param name="options">The bank's addresses, and how long an address may be.</param>
    public HttpRequestMessage ToHttp(PxWebOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Version == PxWebVersion.V2 ? RequestMessages.V2(this, options) : RequestMessages.V1(this, options);
    }

    /// <summary>Requests with the same <see cref="Key"/> are the same.</summary>
    public bool Equals(PxWebRequest? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
