using System.Collections.Immutable;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>What an author's container is called with.</summary>
public sealed record ContainerCall(
    string Task,
    string Step,
    string Image,
    ImmutableArray<string> Argv,
    IReadOnlyDictionary<string, string> Env,
    ContainerFiles Files,
    int Attempt);

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
