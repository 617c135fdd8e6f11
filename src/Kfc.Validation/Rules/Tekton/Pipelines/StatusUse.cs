using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>A variable that says how a task ended.</summary>
/// <param name="Text">The text that it stands in.</param>
/// <param name="Expression">Its inside.</param>
internal sealed record StatusUse(ScalarNode Text, string Expression);
