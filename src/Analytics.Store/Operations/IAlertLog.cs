using Analytics.Core;

namespace Analytics.Store.Operations;

/// <summary>Problems and the messages about them: one message a channel when a problem begins and one when it heals, however many nodes see it. Every method may be called from any thread and node.</summary>
public interface IAlertLog
{
    /// <summary>Notes that a problem is seen. The first time, a message a channel is put in the queue; later its text and time are renewed.</summary>
    /// <returns>Whether it is new.</returns>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    bool Raise(string problem, string message, IReadOnlyList<string> channels);

    /// <summary>Notes that a problem is over, and queues a message a channel. A message that it began which has not been sent yet is taken back, and none is sent of its end.</summary>
    /// <returns>Whether it stood.</returns>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    bool Heal(string problem, IReadOnlyList<string> channels);

    /// <summary>Problems that stand, and those that healed since a moment; newest first.</summary>
    /// <param name="healedSince">Also those that healed after this; null for standing ones alone.</param>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<Alert> List(DateTimeOffset? healedSince = null);

    /// <summary>Takes messages that wait, so that no other node sends them for a while.</summary>
    /// <param name="node">The node that takes them.</param>
    /// <param name="hold">How long they are its own; then they wait again.</param>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    IReadOnlyList<AlertNotice> Take(string node, TimeSpan hold);

    /// <summary>Notes that a message was sent.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    void Sent(long notice);

    /// <summary>Notes that a message could not be sent; it waits again from a moment on.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    void NotSent(long notice, string error, DateTimeOffset nextTry);
}
