using System.Net;
using System.Net.Mail;
using System.Text;
using Analytics.Store.Operations;

namespace Analytics.Scheduling.Alerting;

/// <summary>Sends messages by e-mail. The connection is encrypted unless the channel is internal.</summary>
/// <param name="definition">The channel.</param>
internal sealed class EmailChannel(ChannelDefinition definition) : IAlertChannel
{
    private const int Submission = 587;

    /// <inheritdoc/>
    public async Task SendAsync(AlertNotice notice, CancellationToken stop)
    {
        if (!Uri.TryCreate(definition.Address.Read(), UriKind.Absolute, out var server) || server.Scheme != "smtp")
            throw new AlertNotSentException($"{definition.Address} holds no address such as smtp://user:password@host:587");
        using var client = new SmtpClient(server.Host, server.Port > 0 ? server.Port : Submission) { EnableSsl = !definition.IsInternal };
        if (server.UserInfo.Split(':') is [var user, var password])
            client.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        using var message = new MailMessage
        {
            From = new MailAddress(definition.From),
            Subject = AlertText.Subject(notice),
            SubjectEncoding = Encoding.UTF8,
            Body = AlertText.Body(notice),
            BodyEncoding = Encoding.UTF8,
        };
        foreach (var receiver in definition.To)
            message.To.Add(receiver);
        try
        {
            await client.SendMailAsync(message, stop);
        }
        catch (SmtpException error)
        {
            throw new AlertNotSentException($"the mail server did not take it ({error.StatusCode})", error);
        }
    }
}
