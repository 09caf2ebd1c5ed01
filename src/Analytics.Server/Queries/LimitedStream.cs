namespace Analytics.Server.Queries;

/// <summary>Memory for a file that is fetched, up to a size.</summary>
/// <param name="most">Bytes.</param>
internal sealed class LimitedStream(int most) : MemoryStream
{
    // Spans come here too: MemoryStream hands them on to whoever has overridden this.
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > most)
            throw new TooLargeException();
        base.Write(buffer, offset, count);
    }
}
