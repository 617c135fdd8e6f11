using Kfc.Ir;

namespace Kfc.Cli.Source;

/// <summary>A message of the C# compiler or of the build in our own form.</summary>
internal static class CompilerDiagnostic
{
    public static Diagnostic Make(string code, Severity severity, string message, SourcePosition position) =>
        new(new DiagnosticDescriptor(code, severity, "Message of the C# compiler", "{0}"), message, position);
}
