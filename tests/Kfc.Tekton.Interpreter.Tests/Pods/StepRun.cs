using System.Collections.Immutable;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>A step that was reached.</summary>
public sealed record StepRun(
    string Name,
    ImmutableArray<string> Argv,
    IReadOnlyDictionary<string, string> Env,
    int ExitCode,
    string Output,
    string Error,
    bool Skipped = false,
    bool TimedOut = false);
