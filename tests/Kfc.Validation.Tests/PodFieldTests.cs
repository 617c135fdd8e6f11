namespace Kfc.Validation.Tests;

/// <summary>What only the making of a pod shows: faults that are told, and values that look like them and are none.</summary>
public class PodFieldTests
{
    private const string Step = "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  params: [{name: p}]\n  workspaces: [{name: w}]\n  steps:\n  - image: a\n";

    private const string Pipeline = "apiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: {name: a}\nspec:\n  workspaces: [{name: w}]\n  tasks:\n  - name: t\n";

    private const string Template = "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: a\n  volumes: [{name: v, emptyDir: {}}]\n"
        + "  volumeClaimTemplates: [{metadata: {name: c}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]\n  templates:\n  - name: a\n";

    private const string Container = Template + "    container: {image: b}\n";

    private const string TaskRun = "apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: a}\nspec:\n";

    [Theory]
    [InlineData(Step + "    imagePullPolicy: Sometimes\n", "KFC6290")]
    [InlineData(Template + "    container: {image: b, imagePullPolicy: always}\n", "KFC6290")]
    [InlineData(Template + "    container: {image: Busybox}\n", "KFC6291")]
    [InlineData(Template + "    script: {image: \"busybox :1\", source: date}\n", "KFC6291")]
    [InlineData(TaskRun + "  taskRef: {name: t}\n  serviceAccountName: my_account\n", "KFC6292")]
    [InlineData(Container + "    serviceAccountName: Builder\n", "KFC6292")]
    [InlineData(Step + "    env: [{name: E, valueFrom: {configMapKeyRef: {name: a_b, key: k}}}]\n", "KFC6292")]
    [InlineData(Step + "    envFrom: [{secretRef: {name: my_token}}]\n", "KFC6292")]
    [InlineData(Template + "    container: {image: b, envFrom: [{prefix: P_, configMapRef: {name: Settings, optional: true}}]}\n", "KFC6292")]
    [InlineData(Container + "    retryStrategy: {limit: abc}\n", "KFC6573")]
    [InlineData(Container + "    retryStrategy: {backoff: {duration: 1m, maxDuration: 1x}}\n", "KFC6573")]
    [InlineData(Container + "    podSpecPatch: '[1]'\n", "KFC6574")]
    [InlineData(Container + "    podSpecPatch: '{\"a\": '\n", "KFC6574")]
    [InlineData(Template + "    script: {image: b, source: d, volumeMounts: [{name: x, mountPath: /x}]}\n", "KFC6575")]
    [InlineData(Container + "    initContainers: [{name: i, image: b, volumeMounts: [{name: x, mountPath: /x}]}]\n", "KFC6575")]
    [InlineData(Template + "    steps:\n    - - {name: s, template: b, withParam: '{}'}\n  - name: b\n    suspend: {}\n", "KFC6627")]
    [InlineData(Step + "    script: cd $(workspaces.x.path)\n", "KFC6423")]
    [InlineData(TaskRun + "  workspaces: [{name: r, emptyDir: {}}]\n  taskSpec: {steps: [{image: a, args: [$(workspaces.s.bound)]}]}\n", "KFC6423")]
    [InlineData(Pipeline + "    taskSpec: {steps: [{image: a, args: [$(workspaces.s.path)]}]}\n", "KFC6423")]
    public void A_fault_of_the_pod_is_told(string text, string code)
    {
        var found = Checked.Single(text);
        Assert.Equal((code, RuleStage.Run), (found.Code, ManifestValidator.StageOf(found.Code)));
    }

    [Theory]
    [InlineData(Step + "    imagePullPolicy: $(params.p)\n")]
    [InlineData(Step + "    imagePullPolicy: \"\"\n")]
    [InlineData("apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  params: [{name: p}]\n  steps: [{image: \"example.org/$(params.p)/Name\"}]\n")]
    [InlineData(Template + "    container: {image: \"{{workflow.name}}/A b\"}\n")]
    [InlineData(Template + "    container: {image: \"Registry/name:TAG\"}\n")]
    [InlineData(Template + "    container: {image: \"localhost:5000/name:TAG@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}\n")]
    [InlineData(TaskRun + "  taskRef: {name: t}\n  serviceAccountName: build.robot-1\n")]
    [InlineData(Container + "    serviceAccountName: \"{{workflow.parameters.A}}\"\n  arguments: {parameters: [{name: A, value: b}]}\n")]
    [InlineData(Container + "    retryStrategy: {limit: \"-1\", backoff: {duration: \"5\", maxDuration: 1h30m}}\n")]
    [InlineData(Step + "    env: [{name: E, valueFrom: {secretKeyRef: {name: a_b, key: k, optional: true}}}]\n")]
    [InlineData(Step + "    envFrom: [{secretRef: {name: $(params.p)}}, {configMapRef: {name: a.b}}]\n")]
    [InlineData(Pipeline + "    workspaces: [{name: own, workspace: w}]\n    taskSpec: {steps: [{image: a, args: [$(workspaces.w.path), $(workspaces.own.path)]}]}\n")]
    [InlineData(Container + "    retryStrategy: {limit: \"{{workflow.name}}\"}\n")]
    [InlineData(Container + "    podSpecPatch: '{\"nodeName\": \"a\"}'\n")]
    [InlineData(Container + "    podSpecPatch: |\n      {{workflow.name}}\n")]
    [InlineData(Template + "    container: {image: b, volumeMounts: [{name: v, mountPath: /v}, {name: c, mountPath: /c}]}\n")]
    [InlineData(Template + "    volumes: [{name: t, emptyDir: {}}]\n    container: {image: b}\n    sidecars: [{name: s, image: b, volumeMounts: [{name: t, mountPath: /v}]}]\n")]
    [InlineData(Template + "    steps:\n    - - {name: s, template: b, withParam: ' [1, {\"a\": []}] '}\n  - name: b\n    suspend: {}\n")]
    [InlineData(Step + "    script: cd $(workspaces.w.path) $(workspaces.x.y.path) $(workspaces.x)\n")]
    [InlineData(TaskRun + "  workspaces: [{name: r, emptyDir: {}}]\n  taskSpec: {steps: [{image: a, args: [$(workspaces.r.path)]}]}\n")]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: {name: a}\nspec:\n  templates:\n  - name: a\n    container: {image: b, volumeMounts: [{name: x, mountPath: /x}]}\n")]
    public void What_looks_like_one_is_taken(string text) => Assert.Empty(Checked.Codes(text));
}
