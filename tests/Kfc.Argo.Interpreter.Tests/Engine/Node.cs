using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

public enum Phase
{
    Running,
    Succeeded,
    Failed,
    Error,
    Skipped,
    Omitted,
}

/// <summary>A task, an iteration or a group, and how it ended.</summary>
/// <param name="path">Names of tasks from the entry template down, with dots; iterations as <c>it(0)</c>.</param>
/// <param name="callName">What the author's container is told as its task: the last name and the indices of the loops around it.</param>
public sealed class Node(string path, string callName)
{
    public string Path { get; } = path;

    public string CallName { get; } = callName;

    public string Template { get; internal set; } = "";

    public Phase Phase { get; internal set; }

    public string Message { get; internal set; } = "";

    public bool IsLoop { get; internal set; }

    public double Start { get; internal set; }

    public double End { get; internal set; }

    public Dictionary<string, string> Inputs { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Outputs { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Artifact> Artifacts { get; } = new(StringComparer.Ordinal);

    /// <summary>What the main container printed, where the document asks for it.</summary>
    public string? Result { get; internal set; }

    /// <summary>A loop's iterations in the order of its items.</summary>
    public List<Node> Iterations { get; } = [];

    /// <summary>The pods of a leaf, one per attempt.</summary>
    public List<PodRun> Pods { get; } = [];

    /// <summary>What the last attempt's containers printed.</summary>
    public string Output => Pods.Count == 0 ? "" : string.Concat(Pods[^1].Containers.Select(c => c.Output));

    internal bool Completed => Phase is Phase.Succeeded or Phase.Failed or Phase.Error;

    internal bool Unsuccessful => Phase is Phase.Failed or Phase.Error;

    internal Node Ended(Phase phase, string message = "")
    {
        (Phase, Message) = (phase, message);
        return this;
    }

    public override string ToString() => $"{Path}: {Phase} {Message}";
}

/// <summary>One pod: its containers in the order in which they ran.</summary>
public sealed record PodRun(Phase Phase, string Message, ImmutableArray<ContainerRun> Containers);

/// <summary>A container that ran.</summary>
public sealed record ContainerRun(
    string Name,
    ImmutableArray<string> Argv,
    IReadOnlyDictionary<string, string> Env,
    int ExitCode,
    string Output,
    string Error);
