using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Analytics.Core;

namespace Analytics.Sources.Klass;

/// <summary>Asks KLASS, always for JSON. Retries and pacing are the sender's.</summary>
public sealed class KlassClient
{
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send;
    private readonly KlassOptions options;

    /// <summary>A client that sends with an <see cref="HttpClient"/>, without retries.</summary>
    /// <param name="http">The client; it stays the caller's to dispose.</param>
    /// <param name="options">Address and language; null for the defaults.</param>
    /// <exception cref="ConfigurationException">The address cannot be used.</exception>
    public KlassClient(HttpClient http, KlassOptions? options = null)
        : this(http.SendAsync, options)
    {
    }

    /// <summary>A client that sends through a function of the caller's, which may retry and pace.</summary>
    /// <param name="send">Sends a request and gives the response; a sender that retries copies the request, since <see cref="HttpClient"/> sends one only once.</param>
    /// <param name="options">Address and language; null for the defaults.</param>
    /// <exception cref="ConfigurationException">The address cannot be used.</exception>
    public KlassClient(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, KlassOptions? options = null)
    {
        this.send = send;
        this.options = options ?? new KlassOptions();
        this.options.Validate();
    }

    /// <summary>The codes that are valid on a day, "9999 Uoppgitt" included and marked.</summary>
    /// <exception cref="SourceFormatException">KLASS answers with an error, or with something that is not codes.</exception>
    public async Task<IReadOnlyList<KlassCode>> CodesAtAsync(int classification, DateOnly date, CancellationToken cancellation = default) =>
        await ReadAsync(KlassRequest.CodesAt(classification, date), KlassReader.ReadCodes, cancellation);

    /// <summary>The codes that are valid on some day from <paramref name="from"/> to the day before <paramref name="to"/>.</summary>
    /// <exception cref="SourceFormatException">KLASS answers with an error, or with something that is not codes.</exception>
    public async Task<IReadOnlyList<KlassCode>> CodesAsync(int classification, DateOnly from, DateOnly to, CancellationToken cancellation = default) =>
        await ReadAsync(KlassRequest.Codes(classification, from, to), KlassReader.ReadCodes, cancellation);

    /// <summary>The changes from <paramref name="from"/> to the day before <paramref name="to"/>: for those of 1 January 2024, <c>to</c> is 2 January.</summary>
    /// <exception cref="SourceFormatException">KLASS answers with an error, or with something that is not changes.</exception>
    public async Task<IReadOnlyList<KlassChange>> ChangesAsync(int classification, DateOnly from, DateOnly to, CancellationToken cancellation = default) =>
        await ReadAsync(KlassRequest.Changes(classification, from, to), KlassReader.ReadChanges, cancellation);

    /// <summary>The pairs of codes of two classifications on a day.</summary>
    /// <exception cref="SourceFormatException">KLASS has no such correspondence on that day, or answers with something else.</exception>
    public async Task<IReadOnlyList<KlassCorrespondence>> CorrespondsAtAsync(int source, int target, DateOnly date, CancellationToken cancellation = default) =>
        await ReadAsync(KlassRequest.CorrespondsAt(source, target, date), KlassReader.ReadCorrespondences, cancellation);

    /// <summary>The pairs of codes of two classifications from <paramref name="from"/> to the day before <paramref name="to"/>.</summary>
    /// <exception cref="SourceFormatException">KLASS lacks the correspondence in some part of the range, or answers with something else.</exception>
    public async Task<IReadOnlyList<KlassCorrespondence>> CorrespondsAsync(int source, int target, DateOnly from, DateOnly to, CancellationToken cancellation = default) =>
        await ReadAsync(KlassRequest.Corresponds(source, target, from, to), KlassReader.ReadCorrespondences, cancellation);

    /// <summary>A correspondence table, such as one of <see cref="KlassClassification.KostraGroupTables"/>.</summary>
    /// <exception cref="SourceFormatException">KLASS has no such table, or answers with something else.</exception>
    public Task<KlassCorrespondenceTable> CorrespondenceTableAsync(int id, CancellationToken cancellation = default) =>
        ReadAsync(KlassRequest.CorrespondenceTable(id), KlassReader.ReadCorrespondenceTable, cancellation);

    /// <summary>An answer's bytes as KLASS sent them, for keeping before they are read.</summary>
    /// <exception cref="SourceFormatException">KLASS cannot be reached, or answers with an error.</exception>
    public async Task<byte[]> GetBytesAsync(KlassRequest request, CancellationToken cancellation = default)
    {
        var uri = new Uri(options.Base, $"{request.Path}{(request.Path.Contains('?') ? '&' : '?')}language={Language()}");
        using var message = new HttpRequestMessage(HttpMethod.Get, uri);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = await send(message, cancellation);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
            return response.IsSuccessStatusCode ? bytes : throw Refuse(request, response.StatusCode, bytes);
        }
        catch (HttpRequestException error)
        {
            throw KlassFault.At(request.Path, "", $"no answer from {options.Base.Host}: {error.Message}", "an answer from KLASS", "Check the network and the address.", error);
        }
        catch (TaskCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw KlassFault.At(request.Path, "", $"no answer from {options.Base.Host} in time", "an answer from KLASS", "Try again later.", error);
        }
    }

    private async Task<T> ReadAsync<T>(KlassRequest request, Func<ReadOnlyMemory<byte>, string, T> read, CancellationToken cancellation) =>
        read(await GetBytesAsync(request, cancellation), request.Path);

    private static SourceFormatException Refuse(KlassRequest request, HttpStatusCode status, byte[] body)
    {
        var said = KlassFault.Shorten(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 1000))));
        var found = string.Create(CultureInfo.InvariantCulture, $"status {(int)status}{(said.Length == 0 ? "" : $", \"{said}\"")}");
        return status switch
        {
            HttpStatusCode.NotFound when request.IsCorrespondence => KlassFault.At(
                request.Path,
                "",
                $"KLASS has no such correspondence ({found})",
                "a correspondence that exists on every day asked for",
                "Ask for a shorter range or another day, the other way round (source and target exchanged), or for a table by its number."),
            HttpStatusCode.NotFound => KlassFault.At(request.Path, "", found, "a classification of KLASS that is valid then", "Check the classification's number and the days."),
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => KlassFault.At(request.Path, "", found, "an answer from KLASS", "Wait, and fetch again."),
            _ => KlassFault.At(request.Path, "", found, "an answer from KLASS", "Check the request: numbers, days, and that \"to\" is after \"from\"."),
        };
    }

    private string Language() => options.Language switch
    {
        KlassLanguage.Bokmal => "nb",
        KlassLanguage.Nynorsk => "nn",
        KlassLanguage.English => "en",
        _ => throw new ConfigurationException("KLASS, language", $"the language {options.Language}", "bokmål, nynorsk or English", "Leave it out for bokmål."),
    };
}
