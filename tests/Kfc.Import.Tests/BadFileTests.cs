using Kfc.Ir;

namespace Kfc.Import.Tests;

/// <summary>Files that cannot be imported, or not as they stand: a code, a place, and the others are imported.</summary>
public class BadFileTests
{
    private const string Good = "name: Good\nimplementation: {container: {image: 'a:1', command: [a]}}\n";

    [Theory]
    [InlineData("KFC6100", 1, "")]
    [InlineData("KFC6100", 1, "# nothing but a comment\n")]
    [InlineData("KFC6101", 3, "name: x\nimplementation: {container\n")]
    [InlineData("KFC6101", 1, "\"unclosed")]
    [InlineData("KFC6101", 2, "name: a\nname: b\nimplementation: {}\n")]
    [InlineData("KFC6101", 1, "*nowhere")]
    [InlineData("KFC6103", 1, "just text")]
    [InlineData("KFC6103", 1, "- a\n- b\n")]
    [InlineData("KFC6103", 1, "apiVersion: v1\nkind: ConfigMap\ndata: {}\n")]
    [InlineData("KFC6104", 2, "name: x\nimplementation: {container: {command: [a]}}\n")]
    [InlineData("KFC6104", 3, "name: x\ninputs:\n- {type: String}\nimplementation: {container: {image: a}}\n")]
    [InlineData("KFC6105", 2, "name: x\nimplementation: {container: [a]}\n")]
    [InlineData("KFC6105", 2, "name: x\ninputs: {a: b}\nimplementation: {container: {image: a}}\n")]
    [InlineData("KFC6106", 4, "name: x\ninputs:\n- {name: a b}\n- {name: a_b}\nimplementation: {container: {image: a}}\n")]
    [InlineData("KFC6106", 4, "name: x\noutputs:\n- {name: a}\n- {name: a}\nimplementation: {container: {image: a}}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, daemon: true, container: {image: a}}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, inputs: {artifacts: [{name: i, path: /i}]}, container: {image: a, command: [a]}, sidecars: [{name: s, image: b, mirrorVolumeMounts: true}]}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, inputs: {artifacts: [{name: i, path: /v/i}]}, volumes: [{name: v, emptyDir: {}}], container: {image: a, command: [a], volumeMounts: [{name: v, mountPath: /v}]}, initContainers: [{name: s, image: b}]}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, container: {image: a}, initContainers: [{name: s, image: b, volumeMounts: [{name: v, mountPath: /v}]}]}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {volumeClaimTemplates: [{metadata: {name: v}, spec: {volumeMode: Block, resources: {requests: {storage: 1Gi}}}}], templates: [{name: a, container: {image: a, volumeMounts: [{name: v, mountPath: /v}]}}]}\n")]
    [InlineData("KFC6104", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, container: {image: a}, sidecars: [{name: s}]}]}\n")]
    [InlineData("KFC6105", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, container: {image: a, args: echo}}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, containerSet: {containers: [{name: a, image: a}, {name: b, image: a}]}}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, containerSet: {containers: [{name: a, image: a, dependencies: [b]}, {name: b, image: a, dependencies: [a]}]}}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, outputs: {artifacts: [{name: o, path: /o}]}, containerSet: {containers: [{name: main, image: a, command: [a]}, {name: b, image: a, dependencies: [main]}]}}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, containerSet: {containers: [{name: b, image: a}]}, initContainers: [{name: c, image: c}]}]}\n")]
    [InlineData("KFC6104", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, containerSet: {}}]}\n")]
    [InlineData("KFC6107", 2, "name: x\nimplementation: {container: {image: a, args: [{inputValue: nobody}]}}\n")]
    [InlineData("KFC6107", 2, "name: x\nimplementation: {container: {image: a, args: [{inputMagic: x}]}}\n")]
    [InlineData("KFC6107", 2, "name: x\nimplementation: {container: {image: a, fileOutputs: {none: /x}}}\n")]
    [InlineData("KFC6108", 2, "name: x\nimplementation: {python: {}}\n")]
    [InlineData("KFC6108", 3, "name: x\ninputs: [{name: i}]\nimplementation: {container: {image: a, args: [{if: {cond: {inputValue: i}, then: a}}]}}\n")]
    [InlineData("KFC6108", 3, "name: x\noutputs: [{name: o}]\nimplementation: {container: {image: a, fileOutputs: {o: /x}}}\n")]
    [InlineData("KFC6107", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, script: {image: a, command: [python], source: \"print(f\\\"{{'x'}}\\\")\"}}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, inputs: {parameters: [{name: retries}]}, container: {image: a, args: ['{{retries}}']}}]}\n")]
    [InlineData("KFC6104", 1, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n")]
    [InlineData("KFC6107", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, container: {image: a, args: ['{{inputs.parameters.x}}']}}]}\n")]
    [InlineData("KFC6108", 3, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, container: {image: a, args: ['{{=1+1}}']}}]}\n")]
    [InlineData("KFC6107", 2, "components: {comp-a: {executorLabel: e}}\ndeploymentSpec: {executors: {e: {container: {image: a, args: [\"{{$.inputs.parameters['x']}}\"]}}}}\n")]
    [InlineData("KFC6104", 1, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\n")]
    [InlineData("KFC6104", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{script: x}]}\n")]
    [InlineData("KFC6107", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, args: [$(params.x)]}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: []}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{name: a, image: a}, {name: a, image: b}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, script: x, command: [y]}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, volumeMounts: [{name: v, mountPath: /x}]}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {volumes: [{name: v}], steps: [{image: a, volumeMounts: [{name: v, mountPath: /x, mountPropagation: Bidirectional}]}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{ref: {name: nowhere}}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{ref: {resolver: git}}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, when: [{input: a, operator: in, values: [a]}]}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, onError: $(params.x)}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, timeout: soon}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, stdoutConfig: {path: /x}}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {resources: {inputs: []}, steps: [{image: a}]}\n")]
    [InlineData("KFC6108", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {params: [{name: o, type: object}], steps: [{image: a}]}\n")]
    [InlineData("KFC6107", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, script: $(workspaces.w.path)}]}\n")]
    [InlineData("KFC6107", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, script: $(tasks.t.results.r)}]}\n")]
    [InlineData("KFC6105", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: [{image: a, args: x}]}\n")]
    [InlineData("KFC6105", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {steps: {image: a}}\n")]
    [InlineData("KFC6106", 4, "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t}\nspec: {workspaces: [{name: a b}, {name: a_b}], steps: [{image: a}]}\n")]
    [InlineData("KFC6109", 3, "name: x\nimplementation: {graph: {tasks: {\na: {componentRef: {url: 'https://example.org/c.yaml'}}}}}\n")]
    public void Says_what_and_where_and_imports_the_rest(string code, int line, string text)
    {
        var result = ComponentImporter.Import([new("bad/x.yaml", text), new("good/y.yaml", Good)], "Components");

        var mistake = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == code);
        Assert.Equal(("bad/x.yaml", line), (mistake.Location.File, mistake.Location.Line));
        Assert.Equal(Severity.Error, mistake.Severity);
        Assert.Equal(["Good"], result.Classes.Select(written => written.Name));
    }

    [Fact]
    public void One_template_that_cannot_be_imported_does_not_keep_the_others_of_its_workflow()
    {
        var result = ComponentImporter.Import(
            [new("a.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n  - {name: bad, container: {image: a, args: ['{{=1+1}}']}}\n  - {name: fine, container: {image: a, args: [b]}}\n  - {container: {image: a}}\n")], "Components");

        Assert.Equal(["Fine"], result.Classes.Select(written => written.Name));
        Assert.Equal([("KFC6108", 5), ("KFC6104", 7)], result.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Location.Line)));
    }

    [Theory]
    [InlineData("KFC6110", "name: Good\nimplementation: {container: {image: a}}\n")]
    [InlineData("KFC6112", "name: x\nhidden: 1\nimplementation: {container: {image: a}}\n")]
    [InlineData("KFC6112", "name: x\nimplementation: {container: {image: a, volumes: []}}\n")]
    [InlineData("KFC6113", "name: x\nimplementation: {container: {image: ''}}\n")]
    [InlineData("KFC6112", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: x, inputs: {artifacts: [{name: code, path: /src, git: {repo: 'https://example.org/x'}}]}, container: {image: a, command: [b]}}]}\n")]
    [InlineData("KFC6112", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: x, inputs: {parameters: [{name: p, enum: [a, b]}]}, container: {image: a, args: ['{{inputs.parameters.p}}']}}]}\n")]
    [InlineData("KFC6112", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: x, outputs: {parameters: [{name: p, valueFrom: {path: /p, default: '1'}}]}, container: {image: a, command: [b]}}]}\n")]
    [InlineData("KFC6112", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: x, outputs: {artifacts: [{name: p, path: /p, archive: {none: {}}}]}, container: {image: a, command: [b]}}]}\n")]
    public void Warns_and_imports(string code, string text)
    {
        var result = ComponentImporter.Import([new("a.yaml", Good), new("b.yaml", text)], "Components");

        Assert.Equal(Severity.Warning, Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == code).Severity);
        Assert.Equal(2, result.Classes.Length);
    }

    [Fact]
    public void Notes_what_is_translated()
    {
        var result = ComponentImporter.Import(
            [new("a.yaml", "name: x\ninputs: [{name: i}]\nimplementation: {container: {image: a, args: [{inputUri: i}], env: {POD: '{{pod.name}}'}}}")], "Components");

        Assert.Equal(2, result.Diagnostics.Count(diagnostic => diagnostic.Code == "KFC6111"));
        Assert.Single(result.Classes);
    }

    [Fact]
    public void Blanks_around_a_variable_mean_nothing()
    {
        var result = ComponentImporter.Import(
            [new("a.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: x, inputs: {parameters: [{name: p}]}, container: {image: a, args: ['{{ inputs.parameters.p }}']}}]}\n")], "Components");

        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain("What Argo calls", Assert.Single(result.Classes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {workflowTemplateRef: {name: x}}\n", true)]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, dag: {tasks: []}}]}\n", true)]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, dag: {tasks: []}}, {name: b, container: {image: a}}]}\n", false)]
    [InlineData("apiVersion: tekton.dev/v1beta1\nkind: StepAction\nmetadata: {name: a}\nspec: {image: a}\n", false)]
    public void A_file_without_a_component_says_so(string text, bool expected) =>
        Assert.Equal(expected, ComponentImporter.Import([new("a.yaml", text)], "Components").Diagnostics.Any(diagnostic => diagnostic.Code == "KFC6114"));

    [Theory]
    [InlineData("parts/日本.yaml", "Parts")]
    [InlineData("parts/sort-rows.yaml", "SortRows")]
    [InlineData("sort rows/component.yaml", "SortRows")]
    [InlineData("日本.yaml", "Imported")]
    public void A_name_without_a_letter_of_csharp_is_that_of_the_file(string path, string expected) =>
        Assert.Equal(expected, Assert.Single(ComponentImporter.Import([new(path, Good.Replace("Good", "日本", StringComparison.Ordinal))], "Components").Classes).Name);

    [Fact]
    public void Hostile_files_end_early()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));
        var wide = "a: [" + string.Concat(Enumerable.Repeat("1,", 300_000)) + "1]";
        var laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
            + string.Concat(Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        var huge = new string('x', 5_000_000);

        var mounts = string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"{{name: v, mountPath: /{i}}}"));
        var steps = string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"{{name: s{i}, image: a}}"));
        var task = $"apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {{name: t}}\nspec: {{stepTemplate: {{volumeMounts: [{mounts}]}}, volumes: [{{name: v, emptyDir: {{}}}}], steps: [{steps}]}}\n";
        var set = $"apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {{templates: [{{name: t, volumes: [{{name: v, emptyDir: {{}}}}], containerSet: {{volumeMounts: [{mounts}], "
            + $"containers: [{string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"{{name: s{i}, image: a, dependencies: [{(i == 0 ? "" : $"s{i - 1}")}]}}"))}]}}}}]}}\n";

        var result = ComponentImporter.Import([new("1", deep), new("2", wide), new("3", laughs), new("4", huge), new("5", Good), new("6", task), new("7", set)], "Components");

        Assert.Equal(Enumerable.Repeat("KFC6102", 6), result.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Single(result.Classes);
    }

    [Fact]
    public async Task Hostile_names_and_texts_become_plain_csharp()
    {
        const string text = """
            name: "class */ \" \u2028 <b>"
            description: "</summary> ]]> \u0001 \u2029 &amp;"
            inputs:
            - {name: "1st \" \\ input", type: "<T>", description: "*/ \n /// x"}
            - {name: container, type: String, default: "\"\"\" {x} \\ \u202e"}
            - {name: get type, type: Integer, default: "007"}
            - {name: "日本"}
            outputs:
            - {name: table, type: "Model<x>"}
            implementation:
              container:
                image: "i:1"
                command: ["\"\"\"\"\n{a}\n", {inputPath: "1st \" \\ input"}, {concat: ["{{x}}\"", {inputValue: container}, {inputValue: get type}]}, {inputValue: get type}]
                args: [{inputValue: "日本"}, {outputPath: table}]
                env: {"A\"B": "c"}
            """;
        var result = ComponentImporter.Import([new("x \n\"y.yaml", text)], "Components");

        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
        Assert.Empty(await CSharp.Complaints(CSharp.Compile(result.Classes.Select(written => written.Text))));
    }
}
