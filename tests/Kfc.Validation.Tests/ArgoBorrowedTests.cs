namespace Kfc.Validation.Tests;

/// <summary>Templates that lie in other objects than the workflow that uses them.</summary>
public class ArgoBorrowedTests
{
    private const string Library = """
        apiVersion: argoproj.io/v1alpha1
        kind: WorkflowTemplate
        metadata: {name: lib, labels: {team: a}}
        spec:
          priority: 1
          entrypoint: build
          arguments: {parameters: [{name: branch, value: main}]}
          templates:
          - name: build
            inputs: {parameters: [{name: to, value: "{{workflow.parameters.target}}"}]}
            container: {image: a, args: ["{{inputs.parameters.to}}"]}
            outputs: {parameters: [{name: digest, globalName: digest, valueFrom: {path: /d}}]}
          - name: group
            steps: [[{name: b, template: build, arguments: {parameters: [{name: to, value: x}]}}]]
          - {name: default, inputs: {parameters: [{name: to, default: "{{workflow.parameters.target}}"}]}, container: {image: a}}
          - {name: branch, container: {image: a, args: ["{{workflow.parameters.branch}} {{= workflow.parameters.other }}"]}}
          - {name: label, container: {image: a, args: ["{{workflow.labels.team}} {{workflow.priority}}"]}}
        ---

        """;

    [Theory]
    [InlineData("{name: lib, template: build}", "[{name: to, value: x}]")]
    [InlineData("{name: lib, template: group}", "[]")]
    [InlineData("{name: elsewhere, template: build}", "[]")]
    [InlineData("{name: \"{{workflow.name}}\", template: build}", "[]")]
    public void What_a_borrowed_template_makes_known_is_known(string reference, string parameters) => Assert.Empty(Checked.Codes(Library + Using(
        $"steps: [[{{name: a, templateRef: {reference}, arguments: {{parameters: {parameters}}}}}], [{{name: b, template: tell}}]]")));

    [Fact]
    public void What_nobody_calls_makes_nothing_known() => Assert.Equal(["KFC6640"], Checked.Codes(Using(
        "steps: [[{name: b, template: tell}]]}, {name: idle, container: {image: a}, outputs: {parameters: [{name: digest, globalName: digest, valueFrom: {path: /d}}]}")));

    [Theory]
    [InlineData("branch", "[]", "", "workflow.parameters.branch")]
    [InlineData("branch", "[]", "arguments: {parameters: [{name: branch, value: x}]}", null)]
    [InlineData("build", "[]", "", null)]
    [InlineData("default", "[]", "", "workflow.parameters.target")]
    [InlineData("build", "[{name: to, value: x}]", "", null)]
    [InlineData("label", "[]", "priority: 1", "workflow.labels.team")]
    [InlineData("label", "[]", "workflowMetadata: {labels: {team: a}}", "workflow.priority")]
    [InlineData("label", "[]", "workflowMetadata: {labels: {team: a}}, priority: 1", null)]
    public void A_borrowed_template_reads_what_the_workflow_has(string template, string parameters, string more, string? missing)
    {
        var found = Checked.Text(Library + Using($"dag: {{tasks: [{{name: a, templateRef: {{name: lib, template: {template}}}, arguments: {{parameters: {parameters}}}}}]}}", more)).Diagnostics;
        if (missing is null)
            Assert.DoesNotContain(found, d => d.Code == "KFC6646");
        else
            Assert.Contains("{{" + missing + "}}", Assert.Single(found, d => d.Code == "KFC6646").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("arguments: {parameters: [{name: target, value: x}]}, workflowMetadata: {labels: {team: a}}, priority: 3", 0)]
    public void A_borrowed_workflow_brings_its_arguments(string more, int missing) => Assert.Equal(missing, Checked.Codes(
        Library + "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec: {workflowTemplateRef: {name: lib}, " + more + "}\n").Count(c => c == "KFC6646"));

    [Theory]
    [InlineData("workflowTemplateRef: {name: lib}", "KFC6528")]
    [InlineData("workflowTemplateRef: {name: lib}, onExit: start", null)]
    [InlineData("workflowTemplateRef: {name: lib}, arguments: {parameters: [{name: why, value: x}]}", null)]
    public void A_borrowed_handler_gets_the_own_arguments_alone(string spec, string? code) => Assert.Equal(code is null ? [] : [code], Checked.Codes(
        """
        apiVersion: argoproj.io/v1alpha1
        kind: WorkflowTemplate
        metadata: {name: lib}
        spec:
          entrypoint: start
          onExit: end
          arguments: {parameters: [{name: why, value: because}]}
          templates:
          - {name: start, container: {image: a}}
          - {name: end, inputs: {parameters: [{name: why}]}, container: {image: a}}
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: {name: a}
        spec: {
        """.TrimEnd('\n') + spec + "}\n"));

    [Theory]
    [InlineData("templates: [{name: main, dag: {tasks: [{name: a, templateRef: {name: lib, template: mount}}]}}]", true)]
    [InlineData("templates: [{name: main, dag: {tasks: [{name: a, templateRef: {name: lib, template: set}}]}}]", true)]
    [InlineData("volumes: [{name: work, emptyDir: {}}], templates: [{name: main, dag: {tasks: [{name: a, templateRef: {name: lib, template: mount}}]}}]", false)]
    [InlineData("volumeClaimTemplates: [{metadata: {name: work}, spec: {}}], templates: [{name: main, dag: {tasks: [{name: a, templateRef: {name: lib, template: set}}]}}]", false)]
    [InlineData("templateDefaults: {volumes: [{name: work, emptyDir: {}}]}, templates: [{name: main, dag: {tasks: [{name: a, templateRef: {name: lib, template: mount}}]}}]", false)]
    [InlineData("workflowTemplateRef: {name: lib}", false)]
    [InlineData("workflowTemplateRef: {name: bare}", true)]
    [InlineData("workflowTemplateRef: {name: bare}, volumes: [{name: work, emptyDir: {}}]", false)]
    [InlineData("templates: [{name: main, containerSet: {volumeMounts: [{name: work, mountPath: /w}], containers: [{name: a, image: a}]}}]", true)]
    [InlineData("templates: [{name: main, containerSet: {containers: [{name: a, image: a, volumeMounts: [{name: work, mountPath: /w}]}]}}]", true)]
    [InlineData("templates: [{name: main, containerSet: {containers: [{name: a, image: a, volumeMounts: [{name: work, mountPath: /w}]}]}, volumes: [{name: work, emptyDir: {}}]}]", false)]
    public void A_template_mounts_volumes_of_the_workflow_that_uses_it(string spec, bool isMissing) => Assert.Equal(isMissing ? ["KFC6575"] : [], Checked.Codes(
        """
        apiVersion: argoproj.io/v1alpha1
        kind: WorkflowTemplate
        metadata: {name: lib}
        spec:
          volumes: [{name: work, emptyDir: {}}]
          templates:
          - {name: main, container: {image: a, volumeMounts: [{name: work, mountPath: /w}]}}
          - {name: mount, container: {image: a, volumeMounts: [{name: work, mountPath: /w}]}}
          - {name: set, containerSet: {volumeMounts: [{name: work, mountPath: /w}], containers: [{name: a, image: a}]}}
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: WorkflowTemplate
        metadata: {name: bare}
        spec:
          templates: [{name: main, script: {image: a, source: a, volumeMounts: [{name: work, mountPath: /w}]}}]
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: {name: a}
        spec: {entrypoint: main, 
        """.TrimEnd('\n') + spec + "}\n"));

    [Fact]
    public void A_reference_names_what_it_takes() => Assert.Contains("KFC6266", Checked.Codes(
        "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec: {entrypoint: a, workflowTemplateRef: {}}\n"));

    private static string Using(string main, string more = "") => "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  {entrypoint: main, " + more
        + (more.Length > 0 ? ", " : "") + "templates: [{name: main, " + main + "}, {name: tell, container: {image: a, args: [\"{{workflow.outputs.parameters.digest}}\"]}}]}\n";
}
