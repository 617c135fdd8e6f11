using System.Globalization;
using Kfc.Ir;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>The last step of a task: output files become results, and conditions become selectors.</summary>
/// <remarks>Everything is computed and checked first and results are written last, as those written before a failure stay visible.</remarks>
internal sealed class PublishScript(ShellProgram program)
{
    private readonly List<(string Name, string Word)> _results = [];

    public IEnumerable<string> Results => _results.Select(r => r.Name);

    public void AddArtifact(string port, string path)
    {
        program.Use(ShellFunctions.Die);
        program.Line($"[ -e '{Ref.WorkspacePath}/{path}' ] || die \"output '{port}' was not written\"");
        _results.Add((port, $"'{path}'"));
    }

    public void AddValue(string task, OutputPort port, string file, bool isCarried)
    {
        var variable = program.Fresh();
        program.Use(ShellFunctions.ReadFile);
        program.Line($"read_file {port.Name} '{file}'");
        Check(port);
        if (isCarried && Operands.IsFreeText(port.Type))
            Call(ShellFunctions.Unchanged, port.Name);
        program.Line($"{variable}=$V");
        program.Own(task, port.Name, variable);
        _results.Add((port.Name, ShellWord.Variable(variable)));
    }

    public void AddSelection(Selection selection)
    {
        var words = selection.Conditions.Select(c => program.Word(c, "if")).ToList();
        var variable = program.Fresh();
        for (var i = 0; i < words.Count; i++)
            program.Line(string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "if" : "elif")} [ {words[i]} = true ]; then {variable}={i}"));
        program.Line($"else {variable}=else; fi");
        _results.Add((selection.Result, ShellWord.Variable(variable)));
    }

    public void AddResult(string name, string word) => _results.Add((name, word));

    public void AddWrite(MergeWrite write, string path)
    {
        var word = program.Word(write.Value, "value");
        var folder = path[..path.LastIndexOf('/')];
        program.Line($"mkdir -p '{Ref.WorkspacePath}/{folder}'; printf '%s' {word} > '{Ref.WorkspacePath}/{path}'");
    }

    /// <summary>Writes the results; nothing may be added after.</summary>
    public void Finish(int limit)
    {
        if (_results.Count == 0)
            return;
        program.Use(ShellFunctions.Fit);
        program.Line(string.Create(CultureInfo.InvariantCulture, $"fit {limit} {string.Join(' ', _results.Select(r => $"{r.Name} {r.Word}"))}"));
        foreach (var (name, word) in _results)
            program.Line($"printf '%s' {word} > '{Ref.ResultPath(name)}'");
    }

    private void Check(OutputPort port)
    {
        switch (port.Type)
        {
            case ScalarType { Scalar: ScalarKind.Bool }:
                Call(ShellFunctions.AsBool, port.Name);
                break;
            case ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long }:
                Call(ShellFunctions.AsWhole, port.Name);
                break;
            case ScalarType { Scalar: ScalarKind.Double }:
                Call(ShellFunctions.AsNumber, port.Name);
                break;
            case EnumType words:
                program.Use(ShellFunctions.Die);
                program.Line($"case $V in {string.Join('|', words.Members.Select(ShellWord.Literal))}) ;; *) die \"output '{port.Name}' is none of its words: $V\";; esac");
                break;
        }
    }

    private void Call(ShellFunction function, string port)
    {
        program.Use(function);
        program.Line($"{function.Name} {port}");
    }
}
