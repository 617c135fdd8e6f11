namespace Kfc.Generators;

/// <summary>Writes the list of an assembly's pipelines.</summary>
internal static class RegistryWriter
{
    public static string Write(IEnumerable<StepModel> pipelines)
    {
        var code = new CodeText()
            .Line("[assembly: global::Kfc.PipelineRegistry(typeof(global::Kfc.Generated.KfcPipelines))]").Line()
            .Line("namespace Kfc.Generated;").Line()
            .Open("internal sealed class KfcPipelines : global::Kfc.IPipelineRegistry")
            .Open("public global::System.Collections.Generic.IReadOnlyList<global::Kfc.PipelineEntry> Pipelines { get; } = new global::Kfc.PipelineEntry[]");
        foreach (var pipeline in pipelines)
        {
            var required = pipeline.Members.Where(member => member.IsRequired).Select(member =>
                $"{member.Property} = global::Kfc.Tables.Placeholder.{(member.Role == MemberRole.ListParameter ? "List" : "Param")}<{member.Type}>()");
            code.Line($"new({CodeText.Quote(pipeline.Name)}, {CodeText.Quote(pipeline.FullName.Replace("global::", ""))}, "
                + $"static () => new {pipeline.FullName} {{ {string.Join(", ", required)} }}),");
        }

        return code.Close("};").Close().ToString();
    }
}
