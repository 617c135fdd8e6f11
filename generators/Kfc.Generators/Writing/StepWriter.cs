namespace Kfc.Generators;

/// <summary>Writes the other half of a component or pipeline.</summary>
internal static class StepWriter
{
    public static string Write(StepModel step)
    {
        var code = new CodeText();
        if (step.Namespace.Length > 0)
            code.Line($"namespace {step.Namespace};").Line();
        foreach (var container in step.Containers)
            code.Open(container);
        foreach (var output in step.Members.Where(member => member.Accessibility is not null))
            code.Line($"{output.Accessibility} partial global::Kfc.Output<{output.Type}> {output.Property} => field ??= MakeOutput<{output.Type}>({CodeText.Quote(output.Name)});").Line();
        if (step.IsPipeline)
            WritePipelineTable(code, step);
        else
            WriteComponentTable(code, step);
        foreach (var _ in step.Containers)
            code.Close();
        return code.ToString();
    }

    private static void WriteComponentTable(CodeText code, StepModel step)
    {
        WriteHead(code, step, "ComponentTable");
        code.Open("new global::Kfc.Tables.InputEntry[]");
        foreach (var input in step.Members.Where(member => member.Role == MemberRole.Input))
        {
            code.Line($"global::Kfc.Tables.InputEntry.Of<{step.FullName}, {input.Type}>({Names(input)}, {CodeText.Flag(!input.IsRequired)}, "
                + $"{CodeText.Quote(input.Default)}, static step => step.{input.Property}),");
        }

        code.Close("},").Open("new global::Kfc.Tables.OutputEntry[]");
        foreach (var output in step.Members.Where(member => member.Role == MemberRole.Output))
            code.Line($"global::Kfc.Tables.OutputEntry.Of<{output.Type}>({Names(output)}{More(output)}),");
        code.Close("});");
    }

    private static void WritePipelineTable(CodeText code, StepModel step)
    {
        WriteHead(code, step, "PipelineTable");
        code.Open("new global::Kfc.Tables.ParameterEntry[]");
        foreach (var parameter in step.Members.Where(member => member.Role is MemberRole.Parameter or MemberRole.ListParameter))
        {
            var of = parameter.Role == MemberRole.Parameter ? "Of" : "OfList";
            code.Line($"global::Kfc.Tables.ParameterEntry.{of}<{step.FullName}, {parameter.Type}>({Names(parameter)}, static step => step.{parameter.Property}),");
        }

        code.Close("},").Open("new global::Kfc.Tables.ResultEntry[]");
        foreach (var result in step.Members.Where(member => member.Role == MemberRole.Result))
        {
            code.Line($"global::Kfc.Tables.ResultEntry.Of<{step.FullName}>({CodeText.Quote(result.Name)}, {CodeText.Flag(result.IsNullable)}, "
                + $"static step => step.{result.Property}),");
        }

        code.Close("});");
    }

    private static void WriteHead(CodeText code, StepModel step, string table) => code
        .Line("/// <inheritdoc/>")
        .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
        .Line($"protected override global::Kfc.Tables.{table} KfcTable => KfcTableOnce;")
        .Line()
        .Line($"private static readonly global::Kfc.Tables.{table} KfcTableOnce = new(")
        .Line($"    {CodeText.Quote(step.Name)}, {CodeText.Quote(step.DisplayName)}, {CodeText.Quote(step.Description)},");

    private static string More(MemberModel output) =>
        (output.IsLarge ? ", large: true" : "") + (output.Default is null ? "" : $", defaultText: {CodeText.Quote(output.Default)}");

    private static string Names(MemberModel member) =>
        $"{CodeText.Quote(member.Name)}, {CodeText.Quote(member.Property)}, {CodeText.Quote(member.Description)}";
}
