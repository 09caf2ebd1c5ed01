using Analytics.Pipeline.Configuration;

namespace Analytics.Scheduling.Alerting;

/// <summary>Reads <c>pipelines/alerts.yaml</c>. Addresses with passwords or keys are named by where they come from, and never stand in it.</summary>
internal static class AlertFile
{
    public const string Name = "alerts.yaml";

    private static readonly string[] Kinds = ["email", "teams", "slack"];

    /// <summary>Reads the file; without it nobody is told.</summary>
    public static AlertDefinition Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
            return AlertDefinition.None;
        var yaml = YamlSection.Load(file);
        var channels = yaml.Sections("channels").Select(Channel).ToList();
        var heartbeat = yaml.OptionalSection("heartbeat") is { } beat ? Heartbeat(beat) : null;
        yaml.RefuseUnknownKeys();
        return channels.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw yaml.Wrong("channels", $"\"{twice.Key}\" twice", "a name of its own for each channel")
            : new AlertDefinition(channels, heartbeat);
    }

    private static ChannelDefinition Channel(YamlSection yaml)
    {
        var kind = (ChannelKind)Array.IndexOf(Kinds, yaml.Choice("kind", required: true, Kinds));
        var channel = new ChannelDefinition(yaml.Text("name"), kind, Address(yaml)) { IsInternal = yaml.Flag("internal") };
        if (kind == ChannelKind.Email)
        {
            channel = channel with { From = yaml.Text("from"), To = yaml.Texts("to") };
            if (channel.To.Count == 0)
                throw yaml.Wrong("to", "none", "one receiver at least");
            foreach (var address in channel.To.Append(channel.From))
            {
                if (!System.Net.Mail.MailAddress.TryCreate(address, out _) || address.AsSpan().ContainsAny('\r', '\n'))
                    throw yaml.Wrong(address == channel.From ? "from" : "to", $"\"{address}\"", "an e-mail address");
            }
        }

        yaml.RefuseUnknownKeys();
        return channel;
    }

    private static ChannelDefinition Heartbeat(YamlSection yaml)
    {
        var channel = new ChannelDefinition("heartbeat", ChannelKind.Slack, Address(yaml)) { IsInternal = yaml.Flag("internal") };
        yaml.RefuseUnknownKeys();
        return channel;
    }

    private static Secret Address(YamlSection yaml)
    {
        var text = yaml.Text("address");
        // What stands there may be the secret itself, so it is not repeated.
        return Secret.IsReference(text)
            ? new Secret(text, yaml.Place)
            : throw yaml.Wrong("address", "something else than a reference", "env:NAME or file:PATH, as addresses hold passwords and keys", "Put the address in an environment variable or a file, name it here, and change the password if this file has been shared.");
    }
}
