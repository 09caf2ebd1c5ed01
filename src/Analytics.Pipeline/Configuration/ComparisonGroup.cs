using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Municipalities that one has chosen to be compared with under a name of its own.</summary>
/// <param name="Name">The name, such as <c>kystkommuner</c>.</param>
/// <param name="Members">The municipalities. Nobody has estimated figures of them together, so they are shown one by one, and ranked.</param>
public sealed record ComparisonGroup(string Name, IReadOnlyList<MunicipalityCode> Members);
