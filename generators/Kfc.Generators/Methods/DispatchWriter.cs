namespace Kfc.Generators;

/// <summary>A step that the program itself runs.</summary>
internal sealed record DispatchEntry(string Name, string StepClass);

/// <summary>Writes how a program that is the image of its own steps finds the one that a task names.</summary>
internal static class DispatchWriter
{
    public static string Write(IEnumerable<DispatchEntry> entries, bool writesMain)
    {
        var code = new CodeText().Line("namespace Kfc.Generated;").Line();
        code.Line("/// <summary>The steps of this program. Call it from the program's entry point: <c>return await KfcSteps.RunAsync(args);</c></summary>");
        code.Open("internal static class KfcSteps");
        code.Line("/// <summary>Whether the command line asks for a step.</summary>");
        code.Line("public static bool IsStep(string[] args) => args is [\"--kfc-step\", ..];").Line();
        code.Line("/// <summary>Runs the step that the command line names; the exit code is the program's.</summary>");
        code.Open("public static async global::System.Threading.Tasks.Task<int> RunAsync(string[] args)");
        code.Open("if (args is [\"--kfc-step\", var name, .. var arguments])").Open("switch (name)");
        foreach (var entry in entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).Select(group => group.First()))
            code.Line($"case {CodeText.Quote(entry.Name)}:").Line($"    return await global::Kfc.Runtime.StepHost.RunAsync(arguments, {entry.StepClass}.Run).ConfigureAwait(false);");
        code.Close().Close();
        code.Line("global::System.Console.Error.WriteLine($\"There is no such step: {string.Join(' ', args)}\");");
        code.Line("return global::Kfc.Runtime.StepExit.UnknownStep;").Close();
        if (writesMain)
            code.Line().Line("private static global::System.Threading.Tasks.Task<int> Main(string[] args) => RunAsync(args);");
        return code.Close().ToString();
    }
}
