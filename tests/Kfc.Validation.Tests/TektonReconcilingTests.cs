namespace Kfc.Validation.Tests;

/// <summary>What Tekton's reconciler refuses of objects that admission took, and what it lets pass.</summary>
public class TektonReconcilingTests
{
    private const string Steps = "steps: [{image: i}]";
    private const string Makers =
        "{name: l, taskSpec: {results: [{name: r, type: array}], steps: [{image: i}]}}, {name: s, taskSpec: {results: [{name: r}], steps: [{image: i}]}}";

    [Theory]
    [InlineData("params: [{name: q}]", "params: [{name: q, value: v}]", null)]
    [InlineData("params: [{name: q}]", "matrix: {params: [{name: q, value: [a, b]}]}", null)]
    [InlineData("params: [{name: q}]", "matrix: {include: [{params: [{name: q, value: a}]}]}", null)]
    [InlineData("params: [{name: q, type: array}]", "matrix: {params: [{name: q, value: [a, b]}]}", "KFC6461")]
    [InlineData("params: [{name: q, type: array}]", "params: [{name: q, value: \"$(tasks.l.results.r[*])\"}]", null)]
    [InlineData("params: [{name: q}]", "params: [{name: q, value: \"$(tasks.l.results.r[*])\"}]", "KFC6461")]
    [InlineData("params: [{name: q, type: array}]", "params: [{name: q, value: \"$(params.list[*])\"}]", null)]
    [InlineData("params: [{name: q}]", "params: [{name: q, value: \"$(params.list[*])\"}]", "KFC6461")]
    [InlineData("params: [{name: q, type: object, properties: {k: {}}}]", "params: [{name: q, value: {k: v}}]", null)]
    [InlineData("params: [{name: q, type: object, properties: {k: {}}}]", "params: [{name: q, value: {z: v}}]", "KFC6462")]
    [InlineData("params: [{name: q, type: object, properties: {k: {}, z: {}}, default: {k: v}}]", "params: [{name: q, value: {z: v}}]", null)]
    [InlineData("params: [{name: q, type: object, properties: {k: {}, z: {}}, default: {k: v}}]", "params: []", "KFC6462")]
    public void Params_of_tasks(string declared, string given, string? code) => Held(
        code,
        $"params: [{{name: list, type: array, default: [a]}}], tasks: [{Makers}, {{name: t, runAfter: [l, s], {given}, taskSpec: {{{declared}, {Steps}}}}}]");

    [Theory]
    [InlineData("params: [{name: q, type: array, default: [a]}], steps: [{image: i, args: [\"$(params.q[1])\"]}]", "KFC6463")]
    [InlineData("params: [{name: q, type: array, default: [a]}], steps: [{image: i, args: [\"$(params.q[0])\"]}]", null)]
    [InlineData("steps: [{image: i, args: [\"$(params.list[1])\"]}]", "KFC6463")]
    [InlineData("params: [{name: list, type: array, default: [a, b]}], steps: [{image: i, args: [\"$(params.list[1])\"]}]", null)]
    [InlineData("workspaces: [{name: w}], steps: [{image: i}]", "KFC6464")]
    [InlineData("workspaces: [{name: w, optional: true}], steps: [{image: i}]", null)]
    public void Embedded_tasks(string task, string? code) => Held(code, $"params: [{{name: list, type: array, default: [a]}}], tasks: [{{name: t, taskSpec: {{{task}}}}}]");

    [Fact]
    public void A_list_that_takes_another_in_has_no_known_length() => Held(
        null,
        "params: [{name: list, type: array, default: [a, b]}], tasks: [{name: t, params: [{name: q, value: [\"$(params.list[*])\", c]}], " +
        "taskSpec: {params: [{name: q, type: array}], steps: [{image: i, args: [\"$(params.q[2])\"]}]}}]");

    [Theory]
    [InlineData("TaskRun", "taskSpec: {steps: [{name: a, image: i}]}, stepSpecs: [{name: a}]", null)]
    [InlineData("TaskRun", "taskSpec: {steps: [{name: a, image: i}]}, stepSpecs: [{name: b}]", "KFC6477")]
    [InlineData("TaskRun", "taskSpec: {steps: [{name: a, image: i}]}, sidecarSpecs: [{name: a}]", "KFC6477")]
    [InlineData("TaskRun", "taskRef: {name: elsewhere}, stepSpecs: [{name: b}]", null)]
    [InlineData("PipelineRun", "taskRunSpecs: [{pipelineTaskName: t, stepSpecs: [{name: b}]}], pipelineSpec: {tasks: [{name: t, taskSpec: {steps: [{name: a, image: i}]}}]}", "KFC6477")]
    public void Settings_of_steps(string kind, string spec, string? code) =>
        Assert.Equal(code is null ? [] : [code], Errors($"apiVersion: tekton.dev/v1\nkind: {kind}\nmetadata: {{name: x}}\nspec: {{{spec}}}\n"));

    [Theory]
    [InlineData("{ref: {name: s}, params: [{name: p, value: v}]}", null)]
    [InlineData("{ref: {name: s}}", "KFC6475")]
    [InlineData("{ref: {name: s}, params: [{name: p, value: v}, {name: q, value: [a]}]}", null)]
    [InlineData("{ref: {name: s}, params: [{name: p, value: v}, {name: q, value: a}]}", "KFC6461")]
    [InlineData("{ref: {name: s}, params: [{name: p, value: v}, {name: q, value: \"$(params.l[*])\"}]}", null)]
    [InlineData("{ref: {name: s}, params: [{name: p, value: v}, {name: z, value: a}]}", "KFC6476")]
    [InlineData("{ref: {name: other}, params: [{name: z, value: a}]}", null)]
    public void Params_of_step_actions(string step, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Errors(
            "apiVersion: tekton.dev/v1beta1\nkind: StepAction\nmetadata: {name: s}\n" +
            "spec: {image: i, params: [{name: p}, {name: q, type: array, default: [a]}]}\n---\n" +
            $"apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {{name: x}}\nspec: {{params: [{{name: l, type: array}}], steps: [{step}]}}\n"));

    [Theory]
    [InlineData("TaskRun", "taskSpec: {volumes: [{name: v, emptyDir: {}}], steps: [{image: i, volumeMounts: [{name: v, mountPath: /a}]}]}", false)]
    [InlineData("TaskRun", "taskSpec: {steps: [{image: i, volumeMounts: [{name: v, mountPath: /a}]}]}", true)]
    [InlineData("TaskRun", "taskSpec: {stepTemplate: {volumeMounts: [{name: v, mountPath: /a}]}, steps: [{image: i}]}", true)]
    [InlineData("TaskRun", "podTemplate: {volumes: [{name: v, emptyDir: {}}]}, taskSpec: {steps: [{image: i, volumeMounts: [{name: v, mountPath: /a}]}]}", false)]
    [InlineData("TaskRun", "taskSpec: {workspaces: [{name: w, optional: true}], steps: [{image: i, volumeMounts: [{name: $(workspaces.w.volume), mountPath: /a}]}]}", false)]
    [InlineData("PipelineRun", "pipelineSpec: {tasks: [{name: a, taskSpec: {steps: [{image: i, volumeMounts: [{name: v, mountPath: /a}]}]}}]}", true)]
    [InlineData("PipelineRun", "taskRunTemplate: {podTemplate: {volumes: [{name: v, emptyDir: {}}]}}, pipelineSpec: {tasks: [{name: a, taskSpec: {steps: [{image: i, volumeMounts: [{name: v, mountPath: /a}]}]}}]}", false)]
    [InlineData("PipelineRun", "taskRunSpecs: [{pipelineTaskName: a, podTemplate: {volumes: [{name: v, emptyDir: {}}]}}], pipelineSpec: {tasks: [{name: a, taskSpec: {steps: [{image: i, volumeMounts: [{name: v, mountPath: /a}]}]}}]}", false)]
    public void Mounts_of_volumes(string kind, string spec, bool isTold) =>
        Assert.Equal(isTold ? ["KFC6478"] : [], Checked.Codes($"apiVersion: tekton.dev/v1\nkind: {kind}\nmetadata: {{name: x}}\nspec: {{{spec}}}\n"));

    private static void Held(string? code, string pipeline) =>
        Assert.Equal(code is null ? [] : [code], Errors($"apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {{name: x}}\nspec: {{pipelineSpec: {{{pipeline}}}}}\n"));

    private static IEnumerable<string> Errors(string text) => Checked.Text(text).Diagnostics.Where(d => d.Severity == Ir.Severity.Error).Select(d => d.Code);
}
