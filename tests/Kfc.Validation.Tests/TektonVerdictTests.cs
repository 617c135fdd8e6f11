using Kfc.Ir;

namespace Kfc.Validation.Tests;

/// <summary>What Tekton's webhook says of documents near the borders of its rules; what it passes although no run can do it is a fault of a later stage.</summary>
public class TektonVerdictTests
{
    private const string Two = "  tasks: [{name: a, taskRef: {name: t}}]\n  finally: [{name: f, taskRef: {name: t}}, ";

    private static readonly ValidationOptions Admission = ValidationOptions.Default with { AdmissionOnly = true, ApiFields = ApiFields.Alpha };

    [Theory]
    [InlineData("Pipeline", Two + "{name: g, taskRef: {name: t}, matrix: {params: [{name: p, value: \"$(tasks.f.results.r[*])\"}]}}]\n")]
    [InlineData("Pipeline", Two + "{name: g, taskRef: {name: t}}]\n  results: [{name: r, value: [\"$(tasks.zz.results.r)\"]}]\n")]
    [InlineData("Pipeline", "  tasks: [{name: a, taskRef: {name: t}, matrix: {params: [{name: p, value: a}], include: [{params: [{name: q, value: [b]}]}]}}]\n")]
    [InlineData("PipelineRun", "  pipelineSpec: {params: [{name: p, type: object}], tasks: [{name: a, taskRef: {name: t}}]}\n")]
    [InlineData("PipelineRun", "  pipelineSpec: {tasks: [{name: a, taskSpec: {steps: [{ref: {name: s}, params: [{name: p, value: $(tasks.zz.results.r)}]}]}}]}\n")]
    [InlineData("PipelineRun", "  pipelineSpec: {tasks: [{name: a, taskSpec: {steps: [{image: i, displayName: $(tasks.zz.results.r)}]}}]}\n")]
    public void Is_passed(string kind, string spec) => Assert.True(Checked.Text(Head(kind) + spec, Admission).IsAccepted);

    [Theory]
    [InlineData("Pipeline", Two + "{name: g, taskRef: {name: t}, when: [{input: $(tasks.f.results.r), operator: in, values: [x]}]}]\n", "KFC6349")]
    [InlineData("Pipeline", "  tasks: [{name: a, pipelineRef: {name: _p}}]\n", "KFC6341")]
    [InlineData("Pipeline", "  tasks: [{name: a, pipelineRef: {resolver: git, name: p}}]\n", "KFC6342")]
    [InlineData("PipelineRun", "  pipelineSpec: {params: [{name: p, type: object}], tasks: [{name: a, taskSpec: {steps: [{image: i}]}}]}\n", "KFC6409")]
    [InlineData("PipelineRun", "  params: [{name: p, value: {k: v}}]\n  pipelineSpec: {params: [{name: p, type: object}], tasks: [{name: a, taskRef: {name: t}}]}\n", "KFC6409")]
    [InlineData("PipelineRun", "  pipelineSpec: {tasks: [{name: a, taskSpec: {steps: [{image: i, env: [{name: e, value: $(tasks.zz.results.r)}]}]}}]}\n", "KFC6346")]
    [InlineData("PipelineRun", "  pipelineSpec: {tasks: [{name: a, taskSpec: {steps: [{image: i}], sidecars: [{image: i, args: [$(tasks.zz.results.r)]}]}}]}\n", "KFC6346")]
    public void Is_refused(string kind, string spec, string code) => Assert.Equal(code, Assert.Single(Errors(kind, spec, Admission)).Code);

    [Theory]
    [InlineData("Pipeline", Two + "{name: g, taskRef: {name: t}}]\n  results: [{name: r, value: [\"$(tasks.zz.results.r)\"]}]\n", "KFC6467")]
    [InlineData("Pipeline", "  tasks: [{name: a, taskRef: {name: t}, matrix: {params: [{name: p, value: a}]}}]\n", "KFC6383")]
    [InlineData("Pipeline", "  tasks: [{name: a, taskRef: {name: t}, matrix: {include: [{params: [{name: q, value: [b]}]}]}}]\n", "KFC6384")]
    public void Fails_when_it_runs(string kind, string spec, string code) => Assert.Equal(code, Assert.Single(Errors(kind, spec, ValidationOptions.Default)).Code);

    private static IEnumerable<Diagnostic> Errors(string kind, string spec, ValidationOptions options) =>
        Checked.Text(Head(kind) + spec, options).Diagnostics.Where(d => d.Severity == Severity.Error);

    private static string Head(string kind) => $"apiVersion: tekton.dev/v1\nkind: {kind}\nmetadata: {{name: x}}\nspec:\n";
}
