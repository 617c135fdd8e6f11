using System.Collections.Immutable;

namespace Kfc.Tekton.Shell;

/// <summary>A function of the injected scripts; a script holds only those that it uses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its definition.</param>
/// <param name="Needs">What it calls.</param>
internal sealed record ShellFunction(string Name, string Text, params ImmutableArray<ShellFunction> Needs);
