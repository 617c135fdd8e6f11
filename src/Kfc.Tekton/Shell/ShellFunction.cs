using System.Collections.Immutable;

namespace Kfc.Tekton.Shell;

/// <summary>A function of the injected scripts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">
/// Its definition. It holds neither <c>$(</c> nor <c>$$</c>, as it may travel in a variable, where the kubelet rewrites both.
/// </param>
/// <param name="Needs">What it calls.</param>
internal sealed record ShellFunction(string Name, string Text, params ImmutableArray<ShellFunction> Needs);
