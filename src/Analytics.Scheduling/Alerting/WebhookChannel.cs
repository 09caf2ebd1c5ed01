using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Analytics.Store.Operations;

namespace Analytics.Scheduling.Alerting;

/// <summary>Posts messages to Teams or Slack.</summary>
/// <param name="definition">The channel.</param>
/// <param name="http">Connects as <see cref="PublicConnection"/> says.</param>
internal sealed class WebhookChannel(ChannelDefinition definition, HttpClient http) : IAlertChannel
{
    /// <inheritdoc/>
    public async Task SendAsync(AlertNotice notice, CancellationToken stop)
    {
        var address = Address(definition) ?? throw new AlertNotSentException($"{definition.Address} holds no address");
        try
        {
            using var answer = await http.PostAsJsonAsync(address, definition.Kind == ChannelKind.Teams ? Card(notice) : Slack(notice), stop);
            if (!answer.IsSuccessStatusCode)
                throw new AlertNotSentException($"the webhook answered {(int)answer.StatusCode}");
        }
        catch (HttpRequestException error)
        {
            throw new AlertNotSentException(error.Message.Contains(address.Host, StringComparison.OrdinalIgnoreCase) ? "the webhook's host could not be reached" : error.Message, error);
        }
        catch (OperationCanceledException error) when (!stop.IsCancellationRequested)
        {
            throw new AlertNotSentException("the webhook did not answer in time", error);
        }
    }

    /// <summary>The address, if it is one that may be called: https, or http within the own network.</summary>
    internal static Uri? Address(ChannelDefinition definition) =>
        Uri.TryCreate(definition.Address.Read(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (definition.IsInternal && address.Scheme == Uri.UriSchemeHttp)) ? address : null;

    // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using : an Adaptive Card in a message.
    private static JsonObject Card(AlertNotice notice) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["body"] = new JsonArray(Block(AlertText.Subject(notice), isTitle: true), Block(AlertText.Body(notice), isTitle: false)),
            },
        }),
    };

    private static JsonObject Block(string text, bool isTitle)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        if (isTitle)
            block["weight"] = "Bolder";
        return block;
    }

    // https://api.slack.com/messaging/webhooks ; the three characters that Slack reads as markup.
    private static JsonObject Slack(AlertNotice notice) => new()
    {
        ["text"] = AlertText.Body(notice).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
    };
}
