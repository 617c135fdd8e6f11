namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What is free to choose in a document does not show in the normal form.</summary>
public sealed class NormalFormTests
{
    private const string Diamond = """
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: {generateName: diamond-}
        spec:
          entrypoint: main
          templates:
          - name: main
            dag:
              tasks:
              - {name: first, template: say, arguments: {parameters: [{name: word, value: one}]}}
              - {name: left, depends: first, template: say, arguments: {parameters: [{name: word, value: two}]}}
              - {name: right, depends: first, template: say, arguments: {parameters: [{name: word, value: two}]}}
              - {name: last, depends: left && right, template: say, arguments: {parameters: [{name: word, value: "{{tasks.left.outputs.parameters.out}}"}]}}
          - name: say
            inputs: {parameters: [{name: word}]}
            outputs: {parameters: [{name: out, valueFrom: {path: /tmp/out}}]}
            container: {image: busybox, command: [sh, -c, 'echo "$0" > /tmp/out'], args: ["{{inputs.parameters.word}}"]}
        """;

    private static readonly string Form = NormalForm.Of(Diamond);

    [Theory]
    [InlineData("generateName: diamond-", "name: other")]
    [InlineData("metadata: {", "metadata: {annotations: {workflows.argoproj.io/title: T, kfc.dev/version: '1'}, ")]
    [InlineData("main", "begin")]
    [InlineData("first", "very-first")]
    [InlineData("word", "text")]
    [InlineData("depends: first", "depends: first.Succeeded")]
    [InlineData("depends: first", "depends: first.Succeeded || first.Skipped || first.Daemoned")]
    [InlineData("depends: left && right", "depends: right.Succeeded && (left)")]
    [InlineData("/tmp/out", "/tmp/kfc/outputs/out")]
    [InlineData("{{inputs.parameters.word}}", "{{= inputs.parameters['word'] }}")]
    [InlineData("{{inputs.parameters.word}}", "{{= replace(inputs.parameters.word, '$', '$$') }}")]
    [InlineData("\"$0\"", "\"$$0\"")]
    [InlineData("image: busybox", "securityContext: {allowPrivilegeEscalation: false}, image: busybox")]
    [InlineData("dag:\n", "dag:\n      failFast: true\n")]
    public void Other_spellings_are_the_same(string one, string other)
    {
        var changed = Diamond.Replace(one, other, StringComparison.Ordinal);
        Assert.NotEqual(Diamond, changed);
        Assert.Equal(Form, NormalForm.Of(changed));
    }

    [Theory]
    [InlineData("value: one", "value: two")]
    [InlineData("image: busybox", "image: busybox:1")]
    [InlineData("depends: left && right", "depends: left || right")]
    [InlineData("depends: left && right", "depends: left")]
    [InlineData("depends: left && right", "depends: left.Failed && right")]
    [InlineData("{name: right, depends: first,", "{name: right,")]
    [InlineData("{name: right, ", "{name: right, when: '1 == 2', ")]
    [InlineData("tasks.left", "tasks.first")]
    [InlineData("\"{{tasks.left.outputs.parameters.out}}\"", "\"{{= tasks.left.outputs.parameters.out + '' == '' ? 'a' : fromJSON('no') }}\"")]
    [InlineData("> /tmp/out'", "> /tmp/other'")]
    [InlineData("\"$0\"", "\"$(0)\"")]
    [InlineData("dag:\n", "parallelism: 1\n    dag:\n")]
    [InlineData("dag:\n", "dag:\n      failFast: false\n")]
    [InlineData("spec:\n", "spec:\n  onExit: say\n  arguments: {parameters: [{name: word, value: end}]}\n")]
    public void Other_runs_are_not(string one, string other)
    {
        var changed = Diamond.Replace(one, other, StringComparison.Ordinal);
        Assert.NotEqual(Diamond, changed);
        Assert.NotEqual(Form, NormalForm.Of(changed));
    }

    /// <summary>After a task that can be skipped, a name alone lets what waits for it run; <c>Succeeded</c> does not.</summary>
    [Fact]
    public void A_name_alone_is_not_success_where_a_task_can_be_skipped()
    {
        var conditional = Diamond.Replace("{name: first, ", "{name: first, when: '1 == 2', ", StringComparison.Ordinal);
        Assert.NotEqual(NormalForm.Of(conditional), NormalForm.Of(conditional.Replace("depends: first", "depends: first.Succeeded", StringComparison.Ordinal)));
    }
}
