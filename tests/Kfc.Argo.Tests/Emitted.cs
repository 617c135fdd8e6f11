using Kfc.Argo.Lowering;
using Kfc.Argo.Manifest;
using Kfc.Compiler;
using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Argo.Tests;

/// <summary>What the backend makes of a graph.</summary>
internal static class Emitted
{
    public static WorkflowSpec Spec(GraphBuilder builder, CompileOptions? options = null)
    {
        var diagnostics = new List<Diagnostic>();
        var spec = ArgoLowering.Lower(builder.Build(), options ?? new(), diagnostics);
        Assert.DoesNotContain(diagnostics, d => d.Severity == Severity.Error);
        return spec;
    }

    public static Manifest.Template Template(this WorkflowSpec spec, string name) => Assert.Single(spec.Templates, t => t.Name == name);

    public static DagTask Task(this Manifest.Template template, string name) => Assert.Single(template.Dag!.Tasks, t => t.Name == name);

    public static string? Argument(this DagTask task, string name) => Assert.Single(task.Arguments.Parameters, p => p.Name == name).Value;

    public static string Yaml(GraphBuilder builder, CompileOptions? options = null)
    {
        var result = ArgoBackend.Instance.Emit(builder.Build(), options ?? new());
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        return YamlText.Write(result.Documents, "");
    }
}
