namespace Analytics.Pipeline.Keeping;

/// <summary>How something stands.</summary>
public enum DoctorState
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, and someone should look at it.</summary>
    Warning,

    /// <summary>It does not work, or soon will not.</summary>
    Error,
}
