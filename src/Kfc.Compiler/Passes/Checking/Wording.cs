using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>How messages call things.</summary>
internal static class Wording
{
    public static string Of(Node? node) => node is null ? "An output of the pipeline" : $"{Capitalised(Kind(node))} '{node.Id}'";

    public static string Kind(Node node) => node switch
    {
        TaskNode => "task",
        BranchNode => "branch",
        LoopNode => "loop",
        SubPipelineNode => "nested pipeline",
        ScopeNode => "scope",
        RepeatNode => "repetition",
        _ => "exit handler",
    };

    public static string Known(IEnumerable<string> names)
    {
        var some = names.Take(11).ToList();
        return some.Count == 0 ? " It has none." : $" It has {string.Join(", ", some.Take(10))}{(some.Count > 10 ? ", …" : "")}.";
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
