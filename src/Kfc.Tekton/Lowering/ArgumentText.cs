using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Stores;
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

    private readonly PlacedTask _task;
    private readonly string _folder = "";
    private readonly string? _folderWord;
    private readonly References _references;
    private readonly PodFiles _pod;
    private readonly IPodValues? _values;
    private readonly PlainText _plain;
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Word)> _staged = [];
    private readonly Lazy<ShellProgram> _program;
    private readonly Lazy<ArtifactPaths> _paths;

    public ArgumentText(PlacedTask task, string folder, ParamTable parameters, References references, PodFiles pod, ShellLibrary library)
        : this(task, parameters, references, pod, new Lazy<ShellProgram>(() => new(parameters, references, library, pod)), null) => _folder = folder;

    /// <summary>For a container of a loop: what it reads may live in the pod, and its folder is known only there.</summary>
    public ArgumentText(PlacedTask task, string folderWord, ParamTable parameters, References references, PodFiles pod, ShellProgram program, IPodValues values)
        : this(task, parameters, references, pod, new Lazy<ShellProgram>(program), values) => _folderWord = folderWord;

    private ArgumentText(PlacedTask task, ParamTable parameters, References references, PodFiles pod, Lazy<ShellProgram> program, IPodValues? values)
    {
        _task = task;
        _references = references;
        _pod = pod;
        _values = values;
        _plain = new PlainText(parameters, references, pod, values);
        _program = program;
        _paths = new(() => new ArtifactPaths(Program, pod, values, word => Stage(string.Create(CultureInfo.InvariantCulture, $"key-{_staged.Count}"), word)));
    }

    /// <summary>Takes what cannot be carried.</summary>
    public required Action<Diagnostic> Report { get; init; }

    /// <summary>Name of the step that hands over what Tekton cannot compose.</summary>
    public string Step { get; init; } = StageStep;

    /// <summary>The script of <c>stage</c>; few tasks need one.</summary>
    public ShellProgram Program => _program.Value;

    /// <summary>Names of the step results that <c>stage</c> writes.</summary>
    public IEnumerable<string> Staged => _staged.Select(s => s.Name);

    /// <summary>Whether values are handed over as files.</summary>
    public bool HasFiles => _files.Count > 0;

    /// <summary>Whether a <c>stage</c> step is needed.</summary>
    public bool NeedsStage => HasFiles || _staged.Count > 0;

    public ImmutableArray<string> Elements(ImmutableArray<Template> templates, string name)
    {
        var elements = ImmutableArray.CreateBuilder<string>(templates.Length);
        for (var i = 0; i < templates.Length; i++)
        {
            if (Of(templates[i], name, i) is { } element)
                elements.Add(element);
        }

        return elements.DrainToImmutable();
    }

    /// <summary>The text of a template, or null when it names an optional input that the task leaves out.</summary>
    public string? Of(Template template, string name) => Of(template, name, number: null);

    private string? Of(Template template, string name, int? number)
    {
        var pieces = new List<TextPiece>(template.Parts.Length);
        var isPlain = true;
        if (LeavesOut(template))
            return null;
        foreach (var part in template.Parts)
            isPlain = isPlain && TryAdd(part, pieces);
        if (isPlain && TextPiece.Spell(pieces) is { } text)
            return text;
        if (template.Parts.Any(IsOfContainer))
        {
            Report(TektonDiagnostics.ComputedInPlace.At(
                _task.Node.Source,
                ["Give the two to the container as arguments or variables of their own."],
                "A text with a value that only the running container has",
                _task.Node.Id,
                template.Parts.Where(p => !IsOfContainer(p)).Select(PortOf).FirstOrDefault(p => p.Length > 0, name)));
            return null;
        }

        return Stage(number is null ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"), string.Concat(template.Parts.Select(Word)));
    }

    /// <summary>Whether a template names an optional input that the task leaves out.</summary>
    public bool LeavesOut(Template template) => template.Parts.Any(LeavesOut);

    private bool LeavesOut(TemplatePart part) =>
        part is InputValuePart { Port: var value } && Argument(value) is null || part is InputPathPart { Port: var file } && Argument(file) is null;

    /// <summary>The text of an expression in the task's own settings.</summary>
    public string Of(Expression value, string hint, string name)
    {
        var pieces = new List<TextPiece>();
        return _plain.TryAdd(value, hint, pieces) && TextPiece.Spell(pieces) is { } text ? text : Stage(name, Program.Word(value, hint));
    }

    /// <summary>Writes the files.</summary>
    public void WriteFiles()
    {
        foreach (var port in _files)
            Program.Line($"printf '%s' {(IsArtifactInput(port) ? _paths.Value.Word(Argument(port)!, port) : Program.Word(Argument(port)!, port))} > '{InputFolder}/{port}'");
    }

    /// <summary>Writes step results; nothing may be asked for after.</summary>
    public void FinishStage(int limit)
    {
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
        if (!_staged.Exists(s => s.Name == name))
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
                return _plain.TryAdd(Argument(value.Port)!, value.Port, pieces);
            case InputPathPart path when IsArtifactFile(path):
                return _plain.TryAdd(Argument(path.Port)!, path.Port, pieces);
            case InputPathPart path when IsLarge(path.Port):
                pieces.Add(new(LargePath(path.Port), PieceKind.Reference));
                return true;
            case InputPathPart path:
                pieces.Add(new(WrittenFile(path.Port), PieceKind.Reference));
                return true;
            case WorkspacePathPart or StepResultPart or StepResultPathPart or ExitCodePathPart or VariablePart or PodFactPart:
                pieces.Add(new(Own(part), PieceKind.Reference));
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

    /// <summary>Whether a step before the container cannot know a part: it has variables, results and folders of its own.</summary>
    private static bool IsOfContainer(TemplatePart part) => part is StepResultPart or StepResultPathPart or ExitCodePathPart or VariablePart;

    private static string PortOf(TemplatePart part) => (part as InputValuePart)?.Port ?? (part as InputPathPart)?.Port ?? (part as OutputPathPart)?.Port ?? "";

    /// <summary>What only Tekton or the kubelet knows.</summary>
    private static string Own(TemplatePart part) => part switch
    {
        WorkspacePathPart workspace => Ref.WorkspaceOf(workspace.Workspace),
        StepResultPart result => Ref.StepResult(result.Step, result.Result),
        StepResultPathPart path => Ref.StepResultPath(path.Result),
        ExitCodePathPart path => Ref.ExitCodePath(path.Step),
        VariablePart variable => Ref.Variable(variable.Name),
        PodFactPart fact => Ref.Fact(fact.Fact),
        _ => throw new InvalidOperationException($"{part.GetType().Name} is no part that Tekton knows."),
    };

    /// <summary>The text of an argument or variable of a container that begins before values can be computed; null when it names an input that is left out.</summary>
    public string? Plain(Template template, Action<string> refuse)
    {
        var pieces = new List<TextPiece>();
        foreach (var part in template.Parts)
        {
            if (LeavesOut(part))
                return null;

            // A file with a value is written by a step, which begins later.
            if ((part is InputPathPart path && (_pod.InStore || (!IsArtifactFile(path) && !IsLarge(path.Port)))) || !TryAdd(part, pieces))
                refuse(PortOf(part));
        }

        if (TextPiece.Spell(pieces) is { } text)
            return text;
        refuse("");
        return "";
    }

    /// <summary>
    /// The text of a template where the kubelet reads nothing: images, scripts, folders. A value that must be computed cannot stand there,
    /// and is given to <paramref name="refuse"/>.
    /// </summary>
    public string Raw(Template template, Action<string> refuse, Func<string, string>? escape = null)
    {
        var text = new StringBuilder();
        var fixedText = new StringBuilder();
        foreach (var part in template.Parts)
        {
            var pieces = new List<TextPiece>();
            if (LeavesOut(part))
                continue;
            if (!TryAdd(part, pieces))
                refuse(PortOf(part));
            foreach (var piece in pieces)
            {
                text.Append(escape is null || part is TextPart ? piece.Text : escape(piece.Text));
                fixedText.Append(piece.Kind == PieceKind.Literal ? piece.Text : "\0");
            }
        }

        if (Escape.LooksLikeReference(fixedText.ToString()))
            refuse("");
        return text.ToString();
    }

    private string Word(TemplatePart part) => part switch
    {
        TextPart text => ShellWord.Literal(text.Text),
        InputValuePart value when IsArtifactInput(value.Port) => _paths.Value.Word(Argument(value.Port)!, value.Port),
        InputValuePart value => Program.Word(Argument(value.Port)!, value.Port),
        InputPathPart path when IsArtifactFile(path) => _paths.Value.Word(Argument(path.Port)!, path.Port),
        InputPathPart path when IsLarge(path.Port) => $"'{LargePath(path.Port)}'",
        InputPathPart path => $"'{WrittenFile(path.Port)}'",
        OutputPathPart output when IsInPod(output.Port) => $"'{Ref.WorkspacePath}/'{_folderWord}'/{output.Port}'",
        OutputPathPart output => $"'{OutputPath(output.Port)}'",
        WorkspacePathPart or PodFactPart => $"'{Own(part)}'",
        _ => throw new InvalidOperationException($"{part.GetType().Name} is no part of a template."),
    };

    private Expression? Argument(string port)
    {
        foreach (var argument in _task.Node.Arguments)
        {
            if (argument.Name == port)
                return argument.Value;
        }

        return null;
    }

    private WireType InputType(string port) => _task.Component.Inputs.First(p => p.Name == port).Type;

    private bool IsArtifactInput(string port) => Operands.IsArtifact(InputType(port));

    /// <summary>Whether the path of an input is that of an artifact; of several artifacts it is a file with the list.</summary>
    private bool IsArtifactFile(InputPathPart part) => InputType(part.Port) is ArtifactType;

    /// <summary>The file in which a value is handed over; it is written with the others.</summary>
    private string WrittenFile(string port)
    {
        _files.Add(port);
        return $"{InputFolder}/{port}";
    }

    private bool IsArtifact(string output) => Operands.IsArtifact(_task.Component.Outputs.First(p => p.Name == output).Type);

    private bool IsInPod(string port) => _folderWord is not null && IsArtifact(port) && !_pod.InStore;

    private bool IsLarge(string port) => _values?.Has(Argument(port)!) != true && _references.IsLarge(Argument(port)!);

    private string LargePath(string port) => _pod.Of(Argument(port)!, port);

    private string OutputPath(string port) => IsArtifact(port) && !_pod.InStore
        ? $"{Ref.WorkspacePath}/{_folder}/{port}"
        : $"{OutputFolder}/{port}";
}
