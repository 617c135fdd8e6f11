using System.Globalization;
using System.Text;
using Kfc.Ir;

namespace Kfc.Validation.Tests;

public class DocumentTests
{
    private const string Task = "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  steps:\n  - {name: main, image: a}\n";

    [Fact]
    public void Json_with_tabs_windows_lines_and_marks_are_read()
    {
        Assert.True(Checked.Text("{\n\t\"apiVersion\": \"tekton.dev/v1\",\n\t\"kind\": \"Task\",\n\t\"metadata\": {\"name\": \"a\"},\n\t\"spec\": {\"steps\": [{\"image\": \"a\"}]}\n}").IsAccepted);
        var found = Checked.Text("\uFEFF---\r\n# comment\r\n" + Task.Replace("\n", "\r\n", StringComparison.Ordinal) + "...\r\n---\r\n# nothing\r\n");
        Assert.True(found.IsAccepted);
        Assert.Equal((1, 0), (found.Documents, found.PassedOver));
    }

    [Fact]
    public void Aliases_and_merge_keys_are_followed() => Assert.True(Checked.Text(
        "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  steps:\n  - &base {name: one, image: a}\n  - {<<: *base, name: two}\n").IsAccepted);

    [Fact]
    public void Octal_modes_are_numbers()
    {
        const string Mode = "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: a\n  templates:\n  - name: a\n"
            + "    inputs: {artifacts: [{name: d, path: /d, mode: 0755, raw: {data: x}}]}\n    container: {image: a}\n";
        Assert.True(Checked.Text(Mode).IsAccepted);
        Assert.Equal("KFC6269", Checked.Single(Mode.Replace("0755", "755", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void Items_of_a_list_are_checked()
    {
        var list = "apiVersion: v1\nkind: List\nitems:\n- " + Task.Replace("\n", "\n  ", StringComparison.Ordinal).TrimEnd() + "\n";
        Assert.Equal(1, Checked.Text(list).Documents);
        Assert.Equal("KFC6264", Checked.Single(list.Replace("image: a", "image: a, imag: b", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void A_value_that_is_null_is_an_empty_text_to_Tekton() => Assert.True(Checked.Text(
        "apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: a}\nspec:\n  params:\n  - name: a\n    value:\n  taskRef: {name: b}\n").IsAccepted);

    [Fact]
    public void The_order_of_diagnostics_does_not_depend_on_the_work()
    {
        var files = Enumerable.Range(0, 40).Select(i => new ManifestFile($"{i}.yaml", Encoding.UTF8.GetBytes(Task.Replace("image", "imaeg", StringComparison.Ordinal)))).ToArray();
        var first = ManifestValidator.Validate(files, ValidationOptions.Default);
        Assert.Equal(80, first.Diagnostics.Length);
        Assert.Equal(first.Diagnostics.Select(d => d.ToString()), ManifestValidator.Validate(files, ValidationOptions.Default).Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void What_the_asking_program_made_is_read_whatever_its_size()
    {
        var large = Encoding.UTF8.GetBytes(Task + string.Concat(Enumerable.Repeat("  - {image: a}\n", 100_000)) + "  wrong: field\n");
        Assert.Equal("KFC6240", Assert.Single(ManifestValidator.Validate([new("a.yaml", large)], ValidationOptions.Default).Diagnostics).Code);
        var own = Assert.Single(ManifestValidator.Validate([new("a.yaml", large) { IsOwn = true }], ValidationOptions.Default).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("KFC6264", 100_007), (own.Code, own.Location.Line));
    }

    [Theory]
    [InlineData("#!/bin/awk /bad/{exit 1}\\n$(params.a)", true)]
    [InlineData("#!/bin/awk -f\\n$(params.a)", false)]
    [InlineData("#!/bin/awk $(params.a)\\nx", false)]
    [InlineData("#!/bin/sh -eu\\n$(params.a)", false)]
    [InlineData("awk x\\n$(params.a)", false)]
    public void A_parameter_that_a_program_reads_is_no_program(string script, bool isData) => Assert.Equal(
        isData ? [] : ["KFC6702"],
        Checked.Codes(
            $"apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {{name: a}}\nspec:\n  params: [{{name: a}}]\n  steps: [{{image: \"a:1\", script: \"{script}\"}}]\n",
            ValidationOptions.Default with { Lint = true }));

    [Fact]
    public void Sizes_are_limited()
    {
        Assert.Equal("KFC6240", Checked.Single(new string('x', (1 << 20) + 1)).Code);
        Assert.Equal("KFC6243", Checked.Single(new string('[', 100) + new string(']', 100)).Code);
        Assert.Equal("KFC6244", Checked.Single(string.Concat(Enumerable.Repeat("- a\n", 100_001))).Code);
        var large = Checked.Text(Task.Replace("image: a", $"image: \"a:1\", script: \"{new string('x', 800_000)}\"", StringComparison.Ordinal), ValidationOptions.Default with { Lint = true });
        Assert.Contains(large.Diagnostics, d => d.Code == "KFC6709" && d.Severity == Severity.Warning);
    }

    [Fact]
    public void Workflows_whose_tasks_know_too_much_are_not_followed()
    {
        var tasks = string.Concat(Enumerable.Range(0, 2_001).Select(i => $"\n      - {{name: t{i}, template: main, depends: t{Math.Max(0, i - 1)}}}"));
        var found = Checked.Text("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: main\n  templates:\n  - name: main\n    dag:\n      tasks:" + tasks + "\n");
        Assert.Equal(["KFC6249", "KFC6269"], found.Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("memoize: {maxAge: 1h, cache: {configMap: {name: c}}, key: \"TAGS\"}", "{{a}}")]
    [InlineData("container: {image: a, args: [\"TAGS\"]}", "{{inputs.parameters.N}}")]
    [InlineData("resource: {action: create, manifest: \"TAGS\"}", "{{=N}}")]
    public void Many_tags_in_one_text_are_read_in_one_go(string field, string tag)
    {
        var tags = string.Concat(Enumerable.Range(0, 500_000 / (tag.Length + 5)).Select(i => tag.Replace("N", "p" + i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        var found = Checked.Text("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: main\n  templates:\n  - name: main\n    " + field.Replace("TAGS", tags, StringComparison.Ordinal) + "\n");
        Assert.InRange(found.Diagnostics.Length, 0, 200);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told()
    {
        var found = ManifestValidator.Validate([new("a.yaml", new byte[] { (byte)'a', (byte)'\n', 0xFF })], ValidationOptions.Default);
        Assert.Equal(("KFC6241", 2), (Assert.Single(found.Diagnostics).Code, found.Diagnostics[0].Location.Line));
    }
}
