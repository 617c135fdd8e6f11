using System.Collections.Immutable;
using System.Globalization;
using Kfc.Ir;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// Turns a component's templates and a task's expressions into the text of argv elements and variables. What Tekton cannot
/// compose exactly, a step named <c>stage</c> computes and hands over as one step result per element, which the entrypoint puts
/// in place after the kubelet and the controller are done.
/// </summary>
internal sealed class ArgumentText
{
    public const string InputFolder = "/kfc/in";
    public const string OutputFolder = "/kfc/out";
    public const string StageStep = "stage";

    private readonly string _folder = "";
    private readonly string? _folderWord;
    private readonly Dictionary<string, Expression> _arguments;
    private readonly Dictionary<string, WireType> _inputs;
    private readonly Dictionary<string, WireType> _outputs;
    private readonly PlainText _plain;
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Word)> _staged = [];

    public ArgumentText(PlacedTask task, string folder, ParamTable parameters, References references, ShellLibrary library)
        : this(task, parameters, references, new ShellProgram(parameters, references, library), null) => _folder = folder;

    /// <summary>For a container of a loop: what it reads may live in the pod, and its folder is known only there.</summary>
    public ArgumentText(PlacedTask task, string folderWord, ParamTable parameters, References references, ShellProgram program, IPodValues values)
        : this(task, parameters, references, program, values) => _folderWord = folderWord;

    private ArgumentText(PlacedTask task, ParamTable parameters, References references, ShellProgram program, IPodValues? values)
    {
        _arguments = task.Node.Arguments.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
        _inputs = task.Component.Inputs.ToDictionary(p => p.Name, p => p.Type, StringComparer.Ordinal);
        _outputs = task.Component.Outputs.ToDictionary(p => p.Name, p => p.Type, StringComparer.Ordinal);
        _plain = new PlainText(parameters, references, values);
        Program = program;
    }

    /// <summary>Name of the step that hands over what Tekton cannot compose.</summary>
    public string Step { get; init; } = StageStep;

    public ShellProgram Program { get; }

    /// <summary>Names of the step results that <c>stage</c> writes.</summary>
    public IEnumerable<string> Staged => _staged.Select(s => s.Name);

    /// <summary>Whether values are handed over as files.</summary>
    public bool HasFiles => _files.Count > 0;

    /// <summary>Whether a <c>stage</c> step is needed.</summary>
    public bool NeedsStage => HasFiles || _staged.Count > 0;

    public ImmutableArray<string> Elements(ImmutableArray<Template> templates, string name) =>
        [.. templates.Select((t, i) => Of(t, string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"))).OfType<string>()];

    /// <summary>The text of a template, or null when it names an optional input that the task leaves out.</summary>
    public string? Of(Template template, string name)
    {
        if (template.Parts.Any(p => p is InputValuePart { Port: var v } && !_arguments.ContainsKey(v) || p is InputPathPart { Port: var f } && !_arguments.ContainsKey(f)))
            return null;
        var pieces = new List<TextPiece>();
        var isPlain = template.Parts.All(p => TryAdd(p, pieces));
        return isPlain && TextPiece.Spell(pieces) is { } text ? text : Stage(name, string.Concat(template.Parts.Select(Word)));
    }

    /// <summary>The text of an expression in the task's own settings.</summary>
    public string Of(Expression value, string hint, string name)
    {
        var pieces = new List<TextPiece>();
        return _plain.TryAdd(value, hint, pieces) && TextPiece.Spell(pieces) is { } text ? text : Stage(name, Program.Word(value, hint));
    }

    /// <summary>Writes files and step results; nothing may be asked for after.</summary>
    public void FinishStage(int limit)
    {
        foreach (var port in _files)
            Program.Line($"printf '%s' {Program.Word(_arguments[port], port)} > '{InputFolder}/{port}'");
        if (_staged.Count == 0)
            return;
        Program.Use(ListFunctions.Quote);
        Program.Use(PublishFunctions.Publish);
        foreach (var (name, word) in _staged)
            Program.Line($"{Variable(name)}=$(quote {word})");
        Program.Publish(limit, _staged.Select(s => (Ref.StepResultPath(s.Name), $"\"${Variable(s.Name)}\"")));
    }

    private static string Variable(string name) => $"R_{name.Replace('-', '_')}";

    private string Stage(string name, string word)
    {
        _staged.Add((name, word));
        return Ref.StepResult(Step, name);
    }

    private bool TryAdd(TemplatePart part, List<TextPiece> pieces)
    {
        switch (part)
        {
            case TextPart text:
                pieces.Add(new(text.Text, PieceKind.Literal));
                return true;
            case InputValuePart value:
                return _plain.TryAdd(_arguments[value.Port], value.Port, pieces);
            case InputPathPart path when Operands.IsArtifact(_inputs[path.Port]):
                return _plain.TryAdd(_arguments[path.Port], path.Port, pieces);
            case InputPathPart path:
                _files.Add(path.Port);
                pieces.Add(new($"{InputFolder}/{path.Port}", PieceKind.Reference));
                return true;
            case OutputPathPart output when IsInPod(output.Port):
                return false;
            case OutputPathPart output:
                pieces.Add(new(OutputPath(output.Port), PieceKind.Reference));
                return true;
            default:
                return false;
        }
    }

    private string Word(TemplatePart part) => part switch
    {
        TextPart text => ShellWord.Literal(text.Text),
        InputValuePart value when Operands.IsArtifact(_inputs[value.Port]) => Program.PathWord(_arguments[value.Port], value.Port),
        InputValuePart value => Program.Word(_arguments[value.Port], value.Port),
        InputPathPart path when Operands.IsArtifact(_inputs[path.Port]) => Program.PathWord(_arguments[path.Port], path.Port),
        InputPathPart path => $"'{InputFolder}/{path.Port}'",
        OutputPathPart output when IsInPod(output.Port) => $"'{Ref.WorkspacePath}/'{_folderWord}'/{output.Port}'",
        OutputPathPart output => $"'{OutputPath(output.Port)}'",
        _ => throw new InvalidOperationException($"{part.GetType().Name} is no part of a template."),
    };

    private bool IsInPod(string port) => _folderWord is not null && Operands.IsArtifact(_outputs[port]);

    private string OutputPath(string port) => Operands.IsArtifact(_outputs[port])
        ? $"{Ref.WorkspacePath}/{_folder}/{port}"
        : $"{OutputFolder}/{port}";
}
