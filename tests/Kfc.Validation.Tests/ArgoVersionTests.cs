using Kfc.Ir;
using Kfc.Validation.Structure;

namespace Kfc.Validation.Tests;

/// <summary>Fields that the versions of Argo do not have in common.</summary>
public class ArgoVersionTests
{
    public static TheoryData<string> Older =>
    [
        "schedule: '* * * * *'",
        "schedules: ['* * * * *'], workflowSpec: {entrypoint: a, podPriority: 1, templates: [{name: a, suspend: {}}]}",
        "schedules: ['* * * * *'], workflowSpec: {entrypoint: a, synchronization: {mutex: {name: a}}, templates: [{name: a, suspend: {}}]}",
        "schedules: ['* * * * *'], workflowSpec: {entrypoint: a, templates: [{name: a, synchronization: {semaphore: {configMapKeyRef: {name: a, key: b}}}, suspend: {}}]}",
    ];

    [Theory]
    [MemberData(nameof(Older))]
    public void What_4_0_gave_up_is_taken_before(string spec)
    {
        Assert.Equal("KFC6572", Checked.Single(Cron(spec)).Code);
        Assert.Equal("KFC6572", Checked.Single(Cron(spec), At(4, 0)).Code);
        Assert.Empty(Checked.Codes(Cron(spec), At(3, 7)));
    }

    [Theory]
    [InlineData("podResources: {limits: {cpu: \"1\"}}")]
    [InlineData("pendingTimeout: 1h")]
    [InlineData("outputs: {artifacts: [{name: a, path: /a, s3: {key: k, addressingStyle: path}}]}")]
    public void What_4_1_brings_is_refused_before(string field)
    {
        var workflow = "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec: {entrypoint: a, templates: [{name: a, container: {image: a}, " + field + "}]}\n";
        Assert.Empty(Checked.Codes(workflow));
        Assert.Equal("KFC6568", Checked.Single(workflow, At(4, 0)).Code);
        Assert.Equal("KFC6568", Checked.Single(workflow, At(3, 7)).Code);
    }

    [Theory]
    [InlineData("container: {image: a, env: [{name: a}, {name: a}], ports: [{containerPort: 1}, {containerPort: 1}]}", 2)]
    [InlineData("inputs: {parameters: [{name: a, default: create}]}, resource: {action: '{{inputs.parameters.a}}', manifest: 'a: b'}", 1)]
    [InlineData("resource: {action: patch, mergeStrategy: '{{workflow.name}}', manifest: 'a: b'}", 1)]
    [InlineData("container: {image: a}, outputs: {artifacts: [{name: a, path: /a, mode: 755, artifactGC: {strategy: Later}, raw: {data: a}, s3: {key: a}}]}", 3)]
    [InlineData("parallelism: 0, steps: []", 2)]
    [InlineData("data: {source: {artifactPaths: {s3: {bucket: a}}}}", 2)]
    [InlineData("container: {image: a}, metrics: {prometheus: [{name: a, help: b, gauge: {value: '1', operation: Push}}]}", 2)]
    [InlineData("container: {image: a}, inputs: {parameters: [{name: a, value: 30}, {name: b, default: true, enum: ['1', true, 2.5]}]}", 4)]
    [InlineData("container: {image: a}, outputs: {parameters: [{name: a, valueFrom: {path: /a, default: 0}}]}", 1)]
    [InlineData("container: {image: a, resources: {requests: {cpu: 0.5}, limits: {cpu: 1.5, memory: 1Gi}}}", 2)]
    public void What_only_the_whole_schema_refuses_is_a_warning_before_it_was_installed(string template, int found)
    {
        var workflow = Workflow(template);
        Assert.Contains(Checked.Text(workflow).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Contains(Checked.Text(workflow, At(4, 0)).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(Enumerable.Repeat("KFC6576", found), Checked.Codes(workflow, At(3, 7)));
        Assert.True(Checked.Text(workflow, At(3, 7)).IsAccepted);
    }

    [Fact]
    public void Long_lists_are_refused_since_the_whole_schema_is_installed()
    {
        var tasks = string.Join(", ", Enumerable.Range(0, 201).Select(i => $"{{name: t{i}, template: b}}"));
        var workflow = Workflow($"dag: {{tasks: [{tasks}]}}}}, {{name: b, suspend: {{}}");
        Assert.Equal("KFC6269", Checked.Single(workflow).Code);
        Assert.Equal("KFC6576", Checked.Single(workflow, At(3, 7)).Code);
    }

    [Theory]
    [InlineData("resource: {action: make, manifest: 'a: b'}", "KFC6268")]
    [InlineData("container: {image: a}, retryStrategy: {retryPolicy: '{{workflow.name}}'}", "KFC6268")]
    [InlineData("dag: {tasks: []}", "KFC6269")]
    [InlineData("container: {image: a, volumeMounts: [{name: v, mountPath: /a}, {name: v, mountPath: /a}]}, volumes: [{name: v, emptyDir: {}}]", "KFC6273")]
    [InlineData("container: {image: a}, metrics: {prometheus: [{name: a.b, help: b, counter: {value: '1'}}]}", "KFC6567")]
    [InlineData("container: {image: a}, metrics: {prometheus: [{name: a, counter: {value: '1'}}]}", "KFC6567")]
    [InlineData("container: {image: a, env: [{name: 1}]}", "KFC6265")]
    public void What_the_controller_itself_refuses_is_an_error_in_every_version(string template, string code)
    {
        Assert.Contains(code, Checked.Codes(Workflow(template)));
        Assert.Equal([code], Checked.Codes(Workflow(template), At(3, 7)));
    }

    [Fact]
    public void A_malformed_metric_of_the_workflow_is_a_warning_before_the_schema_was_installed()
    {
        var workflow = Workflow("suspend: {}").Replace("entrypoint: a", "entrypoint: a, metrics: {prometheus: [{name: a, gauge: {value: '1', realtime: false}}]}", StringComparison.Ordinal);
        Assert.False(Checked.Text(workflow).IsAccepted);
        Assert.Equal("KFC6571", Checked.Single(workflow, At(3, 7)).Code);
    }

    [Fact]
    public void A_schedule_may_name_its_time_zone_before_the_schema_was_installed()
    {
        var workflow = Cron("schedules: ['TZ=Europe/Berlin 0 5 * * MON-FRI']");
        Assert.Equal("KFC6270", Checked.Single(workflow).Code);
        Assert.Empty(Checked.Codes(workflow, At(3, 7)));
    }

    [Fact]
    public void Limits_of_the_schema_are_those_of_fields_that_there_are()
    {
        var types = new HashSet<FieldType>();
        var open = new Stack<FieldType>(FieldTable.Argo.Kinds.Select(k => FieldTable.Argo.Spec("argoproj.io/v1alpha1", k)!));
        while (open.TryPop(out var next))
        {
            if (!types.Add(next))
                continue;
            foreach (var type in next.Fields.Values.Select(f => f.Type).Append(next.Item!).Where(t => t is not null))
                open.Push(type);
        }

        Assert.All(ArgoSchema.All, named => Assert.Contains(types, t => t.Name == named.Type && t.Fields.ContainsKey(named.Field)));
    }

    [Fact]
    public void A_schedule_of_an_older_version_is_read_as_well() => Assert.Equal("KFC6507", Checked.Single(Cron("schedule: '* * * * 7'"), At(3, 7)).Code);

    private static string Workflow(string template) =>
        "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec: {entrypoint: a, templates: [{name: a, " + template + "}]}\n";

    private static ValidationOptions At(int major, int minor) => ValidationOptions.Default with { Argo = new(major, minor) };

    private static string Cron(string spec) => "apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: a}\nspec: {" + spec
        + (spec.Contains("workflowSpec", StringComparison.Ordinal) ? "" : ", workflowSpec: {entrypoint: a, templates: [{name: a, suspend: {}}]}") + "}\n";
}
