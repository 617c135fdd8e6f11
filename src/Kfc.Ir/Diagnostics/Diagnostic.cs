using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>Something to tell the author.</summary>
/// <param name="Descriptor">What kind of thing.</param>
/// <param name="Message">What is wrong here, and what to do.</param>
/// <param name="Location">Where.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message, SourcePosition Location)
{
    /// <summary>The code, such as <c>KFC2103</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How bad it is.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>The page that explains the code.</summary>
    public string HelpUri => Descriptor.HelpUri;

    /// <summary>What the author can do, one sentence each; may be empty.</summary>
    public ImmutableArray<string> Fixes { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Location}: {Severity.Word()} {Code}: {Message}".TrimStart(':', ' ');
}
