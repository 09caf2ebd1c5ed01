using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Analytics.Scheduling.Alerting;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Shouldly;
using Xunit;

namespace Analytics.Scheduling.Tests.Alerting;

public sealed class ChannelTests : IDisposable
{
    private const string Variable = "ANALYTICS_TEST_CHANNEL";

    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, null);

    [Theory]
    [InlineData("teams")]
    [InlineData("slack")]
    public async Task AWebhook_GetsOneMessage_InItsOwnShape(string kind)
    {
        await using var hook = await Hook.StartAsync(200);
        Environment.SetEnvironmentVariable(Variable, hook.Address);

        await Channel(kind).SendAsync(Notice("<b>C09 & co</b> failed"), default);

        var message = JsonNode.Parse(hook.Bodies.ShouldHaveSingleItem())!;
        if (kind == "teams")
        {
            message["attachments"]![0]!["contentType"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.card.adaptive");
            message["attachments"]![0]!["content"]!["body"]![1]!["text"]!.GetValue<string>().ShouldContain("<b>C09 & co</b> failed");
        }
        else
        {
            message["text"]!.GetValue<string>().ShouldContain("&lt;b&gt;C09 &amp; co&lt;/b&gt; failed", Case.Sensitive, "Slack reads these signs as markup");
        }
    }

    [Theory]
    [InlineData(302)]
    [InlineData(500)]
    public async Task AWebhookThatRedirectsOrFails_IsNotSent_AndTheSecretIsNotTold(int status)
    {
        await using var hook = await Hook.StartAsync(status);
        Environment.SetEnvironmentVariable(Variable, hook.Address + "?key=hemmelig");

        var error = await Should.ThrowAsync<AlertNotSentException>(() => Channel("slack").SendAsync(Notice("x"), default));

        error.Message.ShouldContain(status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        error.ToString().ShouldNotContain("hemmelig");
        hook.Bodies.Count.ShouldBe(1, "a redirection is not followed");
    }

    [Fact]
    public async Task WithoutItsVariable_TheMessageNamesTheVariable() =>
        (await Should.ThrowAsync<AlertNotSentException>(() => Channel("slack").SendAsync(Notice("x"), default))).Message.ShouldContain($"env:{Variable}");

    [Fact]
    public async Task Email_IsSentToAll_AndASubjectFromDataCannotAddHeaders()
    {
        await using var server = SmtpStandIn.Start();
        Environment.SetEnvironmentVariable(Variable, $"smtp://127.0.0.1:{server.Port}");
        var channel = new EmailChannel(new ChannelDefinition("drift", ChannelKind.Email, new Secret($"env:{Variable}", "")) { IsInternal = true, From = "analyse@lyngvaer.example", To = ["en@lyngvaer.example", "to@lyngvaer.example"] });

        await channel.SendAsync(Notice("Årshjulet\r\nBcc: alle@lyngvaer.example\r\n\r\nstår"), default);

        var mail = server.Mails.ShouldHaveSingleItem();
        mail.Receivers.ShouldBe(["en@lyngvaer.example", "to@lyngvaer.example"]);
        mail.Headers.ShouldNotContain(h => h.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        mail.Body.ShouldContain("Årshjulet");
    }

    private static WebhookChannel Channel(string kind)
    {
        var definition = new ChannelDefinition("lag", kind == "teams" ? ChannelKind.Teams : ChannelKind.Slack, new Secret($"env:{Variable}", "")) { IsInternal = true };
        return new WebhookChannel(definition, new HttpClient(PublicConnection.Handler(isInternal: true)));
    }

    private static AlertNotice Notice(string message) => new(1, new Alert("failed C09", message, Noon, Noon, null), "lag", IsHealed: false, Attempts: 0);

    private sealed class Hook(WebApplication app, List<string> bodies) : IAsyncDisposable
    {
        public string Address => app.Urls.First() + "/hook";

        public IReadOnlyList<string> Bodies => bodies;

        public static async Task<Hook> StartAsync(int status)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var (app, bodies) = (builder.Build(), new List<string>());
            app.Run(async context =>
            {
                using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
                bodies.Add(await reader.ReadToEndAsync());
                context.Response.StatusCode = status;
                if (status == (int)HttpStatusCode.Found)
                    context.Response.Headers.Location = "/elsewhere";
            });
            await app.StartAsync();
            return new Hook(app, bodies);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
