using System.Collections.Immutable;
using System.Globalization;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// The parameters of one task. Names begin with <c>kfc-</c>, so that none equals a parameter of the pipeline, and differ by
/// more than case, which Tekton requires.
/// </summary>
internal sealed class ParamTable
{
    private const string ListPrefix = "all-";

    private readonly List<Param> _params = [];
    private readonly List<ParamSpec> _specs = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Hint, string Reference), string> _bound = [];
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<Param> Params => [.. _params];

    public ImmutableArray<ParamSpec> Specs => [.. _specs];

    /// <summary>Returns the parameter that carries a reference; <paramref name="hint"/> says what the value is for.</summary>
    public string Bind(string hint, string reference) =>
        Bind(hint.StartsWith(ListPrefix, StringComparison.Ordinal) ? $"one-{hint}" : hint, reference, isList: false);

    /// <summary>Returns the parameter that carries a whole list. Tekton wants a name to have one type in all tasks of a run.</summary>
    public string BindList(string hint, string reference) => Bind(ListPrefix + hint, reference, isList: true);

    /// <summary>Declares a parameter that a matrix gives.</summary>
    public void Declare(string name)
    {
        _names.Add(name);
        _specs.Add(new(name));
    }

    private string Bind(string hint, string reference, bool isList)
    {
        if (_bound.TryGetValue((hint, reference), out var name))
            return name;
        name = $"kfc-{hint}";
        while (!_names.Add(name))
        {
            var number = _next[hint] = _next.GetValueOrDefault(hint) + 1;
            name = string.Create(CultureInfo.InvariantCulture, $"kfc-{hint}-{number}");
        }

        _params.Add(new(name, reference));
        _specs.Add(new(name, isList));
        _bound.Add((hint, reference), name);
        return name;
    }
}
