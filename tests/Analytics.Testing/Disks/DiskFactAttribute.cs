using Xunit;

namespace Analytics.Testing.Disks;

/// <summary>A test that mounts a <see cref="SmallDisk"/>, and is skipped with a loud reason where this user may not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DiskFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public DiskFactAttribute() => Skip = SmallDisk.MissingReason;
}
