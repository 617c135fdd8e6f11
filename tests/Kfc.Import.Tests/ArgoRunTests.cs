using System.Diagnostics;

namespace Kfc.Import.Tests;

/// <summary>The shell in front of a template's program, really run: it brings files to the paths that the program knows and takes what it leaves.</summary>
public sealed class ArgoRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kfc-argo-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A script runs by its interpreter, or is run itself; what it prints is its result.</summary>
    [Theory]
    [InlineData("[sh]", "echo \"one $((1+1))\"; printf end", "one 2\nend")]
    [InlineData("[sh, -c]", "echo $0 >/dev/null; echo ran", "ran\n")]
    [InlineData("[sh, -eux]", "echo a 'b  c'", "a b  c\n")]
    [InlineData("[python3, -u]", "print('x' * 3)", "xxx\n")]
    public async Task A_script_prints_its_result(string command, string source, string expected)
    {
        var text = $"apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n  - name: say\n    script:\n      image: a:1\n      command: {command}\n      source: |-\n        {source}\n";

        Assert.Equal(0, await Run(text));
        Assert.Equal(expected, await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "out-result"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Files_are_brought_and_taken()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "in-rows"), "b\na\n", TestContext.Current.CancellationToken);
        var text = $$$"""
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            spec:
              templates:
              - name: sort
                inputs: {artifacts: [{name: rows, path: '{{{_folder.FullName}}}/deep/er/rows.txt'}]}
                outputs:
                  artifacts: [{name: sorted, path: '{{{_folder.FullName}}}/work/dir'}]
                  parameters: [{name: lines, valueFrom: {path: '{{{_folder.FullName}}}/work/lines'}}]
                container:
                  image: a:1
                  command: [sh, -c, 'mkdir -p "$1/dir" && sort "$2" >"$1/dir/x y" && wc -l <"$2" >"$1/lines"', sh]
                  args: ['{{{_folder.FullName}}}/work', '{{inputs.artifacts.rows.path}}']
            """;

        Assert.Equal(0, await Run(text));
        Assert.Equal("a\nb\n", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "out-sorted", "x y"), TestContext.Current.CancellationToken));
        Assert.Equal("2", (await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "out-lines"), TestContext.Current.CancellationToken)).Trim());
    }

    /// <summary>What the program ends with is what the container ends with, and a file that it does not leave is a failure.</summary>
    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("true", 1)]
    public async Task Failures_stay_failures(string program, int expected) => Assert.Equal(expected, await Run(
        $"apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n  - name: fail\n    outputs: {{artifacts: [{{name: sorted, path: '{_folder.FullName}/nothing'}}]}}\n    container: {{image: 'a:1', command: [sh, -c, '{program}']}}\n"));

    private async Task<int> Run(string text)
    {
        var imported = ComponentImporter.Import([new("a.yaml", text)], "Components");
        var classes = CSharp.Compile(imported.Classes.Select(written => written.Text));
        var type = classes.GetTypeByMetadataName($"Components.{Assert.Single(imported.Classes).Name}")!;
        var graph = CSharp.Trace(CSharp.Compile([.. imported.Classes.Select(written => written.Text), Users.Write(classes, [type])])).First(graph => graph.Name.EndsWith("-all", StringComparison.Ordinal));
        var argv = new Execution(graph, type).Argv
            .Select(element => element is ['<', .. var port, '>'] ? Path.Combine(_folder.FullName, port.Replace(' ', '-')) : element).ToList();
        using var process = Process.Start(new ProcessStartInfo(argv[0], argv.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(await error);
        return process.ExitCode;
    }
}
