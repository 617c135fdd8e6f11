using System.Globalization;
using Kfc.Ir;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>The last step of a task: output files become results, and conditions become selectors.</summary>
/// <remarks>Everything is computed and checked first and results are written last, as those written before a failure stay visible.</remarks>
internal sealed class PublishScript(ShellProgram program)
{
    private readonly List<(string Name, string Word, bool IsList)> _results = [];

    public IEnumerable<(string Name, bool IsList)> Results => _results.Select(r => (r.Name, r.IsList));

    public void AddArtifact(string port, string path)
    {
        program.Use(PublishFunctions.Wrote);
        program.Line($"wrote {port} '{Ref.WorkspacePath}/{path}'");
        AddPath(port, $"'{path}'");
    }

    /// <summary>A large value: its file goes to the workspace, its result is the path.</summary>
    public void AddLarge(string task, OutputPort port, string path, bool isRead)
    {
        program.Use(PublishFunctions.Store);
        program.Line($"store {port.Name} '{Ref.WorkspacePath}/{path}'");
        AddPath(port.Name, $"'{path}'");
        if (isRead)
            Load(task, port, $"{Ref.WorkspacePath}/{path}");
    }

    /// <summary>A file that a step before has stored: its result is the path or key.</summary>
    public void AddPath(string port, string word) => _results.Add((port, word, false));

    /// <summary>Reads a large value that this script needs, from a file with or without a final newline.</summary>
    public void Load(string task, OutputPort port, string file)
    {
        var variable = program.Fresh();
        program.Use(PublishFunctions.Load);
        program.Use(PublishFunctions.Value);
        program.Line($"load '{file}'; {variable}={(file.StartsWith(ArgumentText.OutputFolder, StringComparison.Ordinal) ? "${R%\"$NL\"}" : "$R")}");
        program.Own(task, port.Name, variable);
    }

    public void AddValue(string task, OutputPort port, bool isCarried)
    {
        var variable = Read(task, port, isCarried);
        _results.Add((port.Name, ShellWord.Variable(variable), false));
    }

    /// <summary>Reads and checks what a container wrote, into a variable.</summary>
    public string Read(string task, OutputPort port, bool isCarried)
    {
        var variable = program.Fresh();
        program.Use(PublishFunctions.Value);
        var checks = Checks(port.Type).ToList();
        if (isCarried && Operands.IsFreeText(port.Type))
            checks.Add(PublishFunctions.Unchanged);
        checks.ForEach(program.Use);
        program.Line($"value {string.Join(' ', checks.Select(c => c.Name).Prepend(port.Name))}");
        if (port.Type is EnumType words)
        {
            program.Use(CheckFunctions.OneOf);
            program.Line($"one_of {port.Name} {string.Join(' ', words.Members.Select(ShellWord.Literal))}");
        }

        program.Line($"{variable}=$V");
        program.Own(task, port.Name, variable);
        return variable;
    }

    /// <summary>Adds the items of loops over a list: one text per item, and one for the end if wanted.</summary>
    public void AddItems(string result, string list, WireType type, bool withEnd)
    {
        var variable = program.Fresh();
        program.Use(LoopFunctions.Items);
        program.Line($"{variable}=$(items {LoopFunctions.KindOf(((ListType)type).Element)} {list} {(withEnd ? 1 : 0)})");
        _results.Add((result, ShellWord.Variable(variable), true));
    }

    public void AddList(string result, string word) => _results.Add((result, word, true));

    /// <summary>Adds whether a loop has a value for each item.</summary>
    public void AddCompleteness(string result, string values, ParamTable parameters)
    {
        var variable = program.Fresh();
        program.Use(LoopFunctions.Complete);
        program.AddArg(Ref.Whole(Ref.Param(parameters.BindList("values", values))));
        program.Line($"{variable}=$(complete \"$@\")");
        _results.Add((result, ShellWord.Variable(variable), false));
    }

    /// <summary>Adds what others want of the task that this script ends: selectors, lists taken apart, values that leave a branch.</summary>
    public void Add(Publication publication, RunFolder folder, ParamTable parameters)
    {
        foreach (var selection in publication.Selections)
            AddSelection(selection);
        foreach (var (result, list) in publication.Items)
            AddItems(result, program.Word(list, "list"), list.Type, withEnd: false);
        foreach (var write in publication.Writes)
            AddWrite(write, folder.Written(write.Path, parameters));
    }

    /// <summary>Adds a result with the word of the arm that conditions select, and returns it.</summary>
    public string AddSelection(Selection selection)
    {
        var words = selection.Conditions.Select(c => program.Word(c, "if")).ToList();
        var variable = program.Fresh();
        for (var i = 0; i < words.Count; i++)
            program.Line(string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "if" : "elif")} [ {words[i]} = true ]; then {variable}={i}"));
        program.Line($"else {variable}=else; fi");
        var word = ShellWord.Variable(variable);
        _results.Add((selection.Result, word, false));
        return word;
    }

    public void AddResult(string name, string word) => _results.Add((name, word, false));

    /// <summary>Whether values for other tasks are written to files.</summary>
    public bool Writes { get; private set; }

    public void AddWrite(MergeWrite write, string path)
    {
        Writes = true;
        program.Use(PublishFunctions.Keep);
        program.Line($"keep '{path}' {program.Word(write.Value, "value")}");
    }

    /// <summary>Leaves an empty file that says that the task succeeded.</summary>
    public void AddMark(string path)
    {
        program.Use(PublishFunctions.Keep);
        program.Line($"keep '{path}' ''");
    }

    /// <summary>Writes the results; nothing may be added after.</summary>
    public void Finish(int limit)
    {
        if (_results.Count > 0)
            program.Publish(limit, _results.Select(r => (Ref.ResultPath(r.Name), r.Word)));
    }

    private static IEnumerable<ShellFunction> Checks(WireType type) => type switch
    {
        ScalarType { Scalar: ScalarKind.Bool } => [CheckFunctions.AsBool],
        ScalarType { Scalar: ScalarKind.Int } => [CheckFunctions.AsInt],
        ScalarType { Scalar: ScalarKind.Long } => [CheckFunctions.AsLong],
        ScalarType { Scalar: ScalarKind.Double } => [CheckFunctions.AsNumber],
        ListType => [CheckFunctions.AsList],
        RecordType => [CheckFunctions.AsRecord],
        _ => [],
    };
}
