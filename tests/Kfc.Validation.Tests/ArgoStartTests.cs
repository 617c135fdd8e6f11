namespace Kfc.Validation.Tests;

/// <summary>What a workflow hands to the template that it begins with.</summary>
public class ArgoStartTests
{
    [Theory]
    [InlineData("a", "{{workflow.parameters.to}}", null)]
    [InlineData("a b", "{{ workflow.parameters.to }}", null)]
    [InlineData("", "{{workflow.parameters.to}}", null)]
    [InlineData("a", "{{inputs.parameters.to}}", null)]
    [InlineData("c", "{{inputs.parameters.to}}", "KFC6619")]
    [InlineData("c", "a {{workflow.parameters.to}}", "KFC6619")]
    public void Targets_are_read_with_the_values_that_are_known(string value, string target, string? code) => Assert.Equal(code is null ? [] : [code], Checked.Codes(Workflow(
        $"{{parameters: [{{name: to, value: '{value}'}}]}}", $"inputs: {{parameters: [{{name: to}}]}}, dag: {{target: '{target}', tasks: [{{name: a, template: work}}, {{name: b, template: work}}]}}")));

    [Theory]
    [InlineData("{artifacts: [{name: in, raw: {data: '{{workflow.name}}'}}]}", null)]
    [InlineData("{artifacts: [{name: in, raw: {data: '{{workflow.parameters.nope}}'}}]}", "KFC6640")]
    [InlineData("{artifacts: [{name: in, raw: {data: a}}, {name: other, raw: {data: '{{workflow.parameters.nope}}'}}]}", null)]
    public void Artifacts_are_read_where_an_input_takes_them(string arguments, string? code) => Assert.Equal(
        code is null ? [] : [code], Checked.Codes(Workflow(arguments, "inputs: {artifacts: [{name: in, path: /in}]}, container: {image: a}")));

    [Fact]
    public void A_value_is_read_where_an_input_takes_it() => Assert.Equal(["KFC6640"], Checked.Codes(Workflow(
        "{parameters: [{name: in, value: '{{tasks.a.outputs.result}}'}, {name: out, value: '{{tasks.a.outputs.result}}'}]}", "inputs: {parameters: [{name: in}]}, container: {image: a}")));

    [Theory]
    [InlineData("{{workflow.parameters.nope}}", "b", false)]
    [InlineData("{{workflow.parameters.nope}}", "{{inputs.parameters.in}}", true)]
    [InlineData("{{tasks.a.outputs.result}}", "{{inputs.parameters.in}}", false)]
    [InlineData("{{workflow.name}}", "{{inputs.parameters.in}}", false)]
    public void A_value_is_read_in_a_group_where_a_call_uses_it(string value, string argument, bool isFound) => Assert.Equal(isFound ? ["KFC6640"] : [], Checked.Codes(Workflow(
        $"{{parameters: [{{name: in, value: '{value}'}}]}}",
        $"inputs: {{parameters: [{{name: in}}]}}, dag: {{tasks: [{{name: a, template: work}}, {{name: b, template: tell, depends: a, arguments: {{parameters: [{{name: text, value: '{argument}'}}]}}}}]}}")));

    [Theory]
    [InlineData("{{workflow.parameters.nope}}", true)]
    [InlineData("{{workflow.name}}-{{workflow.creationTimestamp.s}}", false)]
    [InlineData("{{inputs.parameters.nope}}", false)]
    public void A_value_is_read_where_it_is_put_in(string value, bool isFound) => Assert.Equal(isFound ? ["KFC6640"] : [], Checked.Codes(Workflow(
        $"{{parameters: [{{name: other, value: '{value}'}}, {{name: idle, value: '{value}'}}]}}", "container: {image: a, args: ['{{workflow.parameters.other}}']}")));

    [Theory]
    [InlineData("tasks['a']?.outputs?.parameters?.nope ?? 'x'")]
    [InlineData("inputs?.parameters?.nope ?? workflow.name")]
    public void What_has_a_fallback_may_be_missing(string expression) => Assert.Empty(Checked.Codes(Workflow(
        "{}", $"dag: {{tasks: [{{name: a, template: work}}, {{name: b, template: work, when: \"{{{{= ({expression}) == 'x' }}}}\"}}]}}")));

    private static string Workflow(string arguments, string main) => "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  {entrypoint: main, arguments: " + arguments
        + ", templates: [{name: main, " + main + "}, {name: work, container: {image: a}}, {name: tell, inputs: {parameters: [{name: text}]}, container: {image: a}}]}\n";
}
