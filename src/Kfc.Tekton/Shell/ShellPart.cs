using System.Collections.Immutable;

namespace Kfc.Tekton.Shell;

/// <summary>
/// Functions that scripts share. A run holds a part once, in a variable of its pods, and scripts evaluate it. A part is
/// always whole, so that one more task does not change it.
/// </summary>
/// <param name="Variable">The variable that holds it.</param>
/// <param name="Functions">Its functions.</param>
internal sealed record ShellPart(string Variable, ImmutableArray<ShellFunction> Functions)
{
    public static ShellPart Publish { get; } = new("KFC_PUBLISH", [.. PublishFunctions.All, .. CheckFunctions.All]);

    public static ShellPart Compare { get; } = new("KFC_COMPARE", CompareFunctions.Functions);

    public static ShellPart Lists { get; } = new("KFC_LISTS", ListFunctions.All);

    public static ShellPart Loops { get; } = new("KFC_LOOPS", LoopFunctions.All);

    public static ShellPart Store { get; } = new("KFC_STORE", StoreFunctions.All);

    /// <summary>All parts, in the order in which they are written.</summary>
    public static ImmutableArray<ShellPart> All { get; } = [Publish, Compare, Lists, Loops, Store];

    private static Dictionary<string, ShellPart> ByName { get; } =
        All.SelectMany(part => part.Functions, (part, function) => (part, function)).ToDictionary(p => p.function.Name, p => p.part, StringComparer.Ordinal);

    public string Text { get; } = string.Concat(Functions.Select(f => f.Text.TrimEnd('\n') + "\n"));

    /// <summary>Whether a variable's name is that of a part, which would hide the author's.</summary>
    public static bool IsVariable(string name) => All.Any(p => p.Variable == name);

    public static ShellPart Of(ShellFunction function) => ByName[function.Name];
}
