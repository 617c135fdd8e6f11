using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>The inputs of a container's template, and the arguments of the call that fill them.</summary>
internal sealed class LeafInputs
{
    private readonly Emission _emission;
    private readonly TaskNode _node;
    private readonly Site _site;
    private readonly Reader _reader;
    private readonly NameSet _names = new();
    private readonly Dictionary<string, LeafPiece> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly List<Parameter> _parameters = [];
    private readonly List<Artifact> _artifacts = [];
    private readonly List<(string Path, string Encoded)> _files = [];
    private readonly Dictionary<string, string> _encoded = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _inScripts;
    private readonly HashSet<string> _scripts = new(StringComparer.Ordinal);

    public LeafInputs(
        Emission emission, TaskNode node, Site site, Reader reader, IReadOnlySet<string> readAsFiles, IReadOnlySet<string> readAsValues, IReadOnlySet<string>? readInScripts = null)
    {
        (_emission, _node, _site, _reader) = (emission, node, site, reader);
        _inScripts = readInScripts ?? ImmutableHashSet<string>.Empty;
        foreach (var argument in node.Arguments)
        {
            var (port, value) = (argument.Name, argument.Value);
            if (value.Type is ArtifactType)
                _paths[port] = AddArtifact(port, port, value);
            else if (FreeText.IsArtifact(value.Type))
                AddArtifacts(port, value, readAsFiles.Contains(port));
            else
                AddValue(port, value, readAsFiles.Contains(port), readAsValues.Contains(port));
        }
    }

    public Slots Slots => new([.. _parameters], [.. _artifacts]);

    /// <summary>Texts that are handed over as files, in base64; those of one path follow one another.</summary>
    public IReadOnlyList<(string Path, string Encoded)> Files => _files;

    /// <summary>Files among <see cref="Files"/> that are programs.</summary>
    public IReadOnlySet<string> Scripts => _scripts;

    /// <summary>What a port's value is in base64; null when it is left out.</summary>
    public string? Encoded(string port) => _encoded.GetValueOrDefault(port);

    /// <summary>A fact about the run, in a parameter of its own.</summary>
    public LeafPiece Fact(RunContextField field)
    {
        var name = $"run-{field.ToString().ToLowerInvariant()}";
        return _values.TryGetValue($"\0{name}", out var known)
            ? known
            : _values[$"\0{name}"] = new(Add(name, Field(name, _reader.Wire(new RunContextExpression(field)))), IsParameter: true);
    }

    /// <summary>Adds a program, piece by piece in base64.</summary>
    public void AddScript(string path, IEnumerable<string> pieces)
    {
        _scripts.Add(path);
        foreach (var piece in pieces)
            _files.Add((path, piece));
    }

    /// <summary>The value of a port; null when it is left out.</summary>
    public LeafPiece? Value(string port) => _values.GetValueOrDefault(port) ?? (_paths.TryGetValue(port, out var path) ? new(path) : null);

    /// <summary>The path of the file with a port's value or artifact; null when it is left out.</summary>
    public string? Path(string port) => _paths.GetValueOrDefault(port);

    /// <summary>Adds a parameter that has its value from the template.</summary>
    public void Declare(Parameter parameter) => _parameters.Add(parameter with { Name = _names.Take(parameter.Name) });

    /// <summary>Adds a parameter and gives it a value; its name.</summary>
    public string Add(string wanted, string value)
    {
        var name = _names.Take(wanted);
        _parameters.Add(new(name));
        _site.Parameters.Add(new(name) { Value = value });
        return name;
    }

    private void AddValue(string port, Expression value, bool asFile, bool asValue)
    {
        if (asFile && _emission.IsLarge(value))
            AddLarge(port, value);
        else if (asFile)
            AddFile(port, _reader.Wire(value));
        if (_inScripts.Contains(port))
            _encoded[port] = Encode(port, _reader.Wire(value));
        if (asValue || (!asFile && !_inScripts.Contains(port)))
            _values[port] = new(Add(port, Field(port, _reader.Wire(value))), IsParameter: true, FreeText.Is(value.Type));
    }

    private void AddLarge(string port, Expression output)
    {
        var slot = _names.Take($"{port}-file");
        var path = _paths[port] = LeafPaths.Input(port);
        _artifacts.Add(new(slot) { Path = path });
        _site.Artifacts.Add(Values.Pass(slot, _reader.File(output)) with { Optional = false });
    }

    private void AddFile(string port, Piece piece)
    {
        var path = _paths[port] = LeafPaths.Value(port);
        _files.Add((path, Encode(port, piece)));
    }

    /// <summary>A parameter with a value in base64.</summary>
    private string Encode(string port, Piece piece) => _encoded.TryGetValue(port, out var known)
        ? known
        : _encoded[port] = ExprText.Simple($"inputs.parameters.{Add($"{port}-base64", piece.Text is { } text ? Base64(text) : ExprText.Tag($"toBase64({piece.Code})"))}");

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private string AddArtifact(string port, string name, Expression value)
    {
        var path = LeafPaths.Input(name);
        if (!ArtifactHandover.IsTakable(value))
        {
            _emission.Report(ArgoDiagnostics.ArtifactListUnsupported.At(_node.Source, port, _node.Id));
            return path;
        }

        var slot = _names.Take(name);
        if (ByKey.Is(value))
        {
            var key = Add($"{name}-key", Field(port, _reader.Wire(value)));
            _artifacts.Add(new(slot) { Path = path, Location = Storage.At(ExprText.Simple($"inputs.parameters.{key}"), _emission.Graph.Settings) });
        }
        else
        {
            _artifacts.Add(new(slot) { Path = path });
            _site.Artifacts.Add(Values.Pass(slot, _reader.Artifact(value)) with { Optional = false });
        }

        return path;
    }

    /// <summary>Several artifacts are files in one folder, and the value is the list of their paths.</summary>
    private void AddArtifacts(string port, Expression value, bool asFile)
    {
        var folder = LeafPaths.Input(port);
        switch (value)
        {
            case ListExpression list:
                var paths = list.Elements.Select((e, i) => AddArtifact(port, string.Create(CultureInfo.InvariantCulture, $"{port}-{i}"), e));
                var text = $"[{string.Join(',', paths.Select(p => $"\"{p}\""))}]";
                _values[port] = new(text);
                if (asFile)
                    AddFile(port, Piece.Literal(text));
                break;
            case CollectExpression collect:
                var boxed = $"fromJSON({_reader.Boxed(collect).Code})";
                var code = $"toJson(map(0..len({boxed}) - 1, {{{ExprText.Quote(folder + "/")} + string(#)}}))";
                var piece = new Piece(code);
                _artifacts.Add(new(_names.Take(port))
                {
                    Path = folder,
                    Optional = true,
                    Location = Storage.At(ExprText.Simple($"inputs.parameters.{Add($"{port}-folder", Folder(collect))}"), _emission.Graph.Settings),
                });
                _values[port] = new(Add($"{port}-paths", piece.Field()), IsParameter: true);
                if (asFile)
                    AddFile(port, piece);
                break;
            default:
                _emission.Report(ArgoDiagnostics.ArtifactListUnsupported.At(_node.Source, port, _node.Id));
                break;
        }
    }

    /// <summary>The folder that holds the artifacts of all iterations: beside one of them.</summary>
    private string Folder(CollectExpression collect) =>
        Storage.FolderOf(_emission.Collected(collect), _reader).Field();

    private string Field(string port, Piece piece) => _emission.Field(piece, $"The input '{port}' of '{_node.Id}'", _node.Source);
}

/// <summary>Artifacts that travel as keys, as they were made in a loop.</summary>
internal static class ByKey
{
    public static bool Is(Expression value) => value is ElementExpression { List: CollectExpression } or LoopItemExpression;
}
