using System.Collections.Immutable;
using Kfc.Compiler;

namespace Kfc.Cli.Output;

/// <summary>How the nodes of a pipeline are carried, a line each.</summary>
internal static class LoweringText
{
    public static void Write(TextWriter writer, string pipeline, ImmutableArray<LoweringChoice> choices)
    {
        writer.Write($"{pipeline}:\n");
        foreach (var choice in choices)
        {
            var place = choice.Source.IsKnown ? $"{choice.Source}: " : "";
            writer.Write($"  {place}{choice.Construct} '{choice.Node}': {choice.Lowering} ({choice.Reason})\n");
        }
    }
}
