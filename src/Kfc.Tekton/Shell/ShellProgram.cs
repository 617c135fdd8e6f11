using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Lowering;
using Kfc.Tekton.Lowering.Stores;

namespace Kfc.Tekton.Shell;

/// <summary>
/// A POSIX sh script that computes expressions. Values reach it by environment variables, which carry parameters of the task,
/// and are never part of its text.
/// </summary>
internal sealed class ShellProgram(ParamTable parameters, References references, ShellLibrary library, PodFiles files, IPodValues? values = null)
{
    private readonly StringBuilder _first = new();
    private readonly StringBuilder _body = new();
    private readonly List<ShellFunction> _functions = [];
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<ShellPart> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly List<EnvVar> _env = [];
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Node, string Port), string> _own = [];
    private readonly Dictionary<(string Reference, string Function), string> _lists = [];
    private readonly List<string> _args = [];
    private int _temporaries;

    public ImmutableArray<EnvVar> Env => [.. _env];

    /// <summary>Arguments of the script: whole lists, each behind a word that names it.</summary>
    public ImmutableArray<string> Args => [.. _args];

    /// <summary>Makes a value that the script itself makes a variable, instead of a parameter.</summary>
    /// <param name="node">The task or merged branch.</param>
    /// <param name="port">Its output or merge.</param>
    /// <param name="variable">The variable.</param>
    public void Own(string node, string port, string variable) => OwnWord(node, port, ShellWord.Variable(variable));

    /// <summary>Makes a value that the script itself knows a word.</summary>
    public void OwnWord(string node, string port, string word) => _own[(node, port)] = word;

    /// <summary>Gives a reference a variable with a fixed name.</summary>
    public void AddVariable(string name, string reference, string hint)
    {
        _variables.Add(reference, name);
        _env.Add(new(name, Ref.Param(parameters.Bind(hint, reference))));
    }

    /// <summary>Gives a text of Tekton's a variable.</summary>
    public void AddEnv(string name, string value) => _env.Add(new(name, value));

    /// <summary>Adds an argument of the script.</summary>
    public void AddArg(string text) => _args.Add(text);

    /// <summary>Adds a line before all others.</summary>
    public void First(string text) => _first.Append(text).Append('\n');

    /// <summary>Whether the script reads large values.</summary>
    public bool UsesWorkspace { get; private set; }

    public void Line(string text) => _body.Append(text).Append('\n');

    public void Use(ShellFunction function)
    {
        if (!_defined.Add(function.Name))
            return;
        foreach (var needed in function.Needs)
            Use(needed);
        if (!library.IsShared)
        {
            _functions.Add(function);
            return;
        }

        var part = ShellPart.Of(function);
        _parts.Add(part);
        library.Use(part);
    }

    /// <summary>Writes files when all their texts fit into the step's share.</summary>
    public void Publish(int limit, IEnumerable<(string File, string Word)> texts)
    {
        Use(PublishFunctions.Publish);
        Line(string.Create(CultureInfo.InvariantCulture, $"publish {limit}{string.Concat(texts.Select(t => $" \\\n  {t.File} {t.Word}"))}"));
    }

    public string Fresh() => string.Create(CultureInfo.InvariantCulture, $"X{_temporaries++}");

    /// <summary>The script so far.</summary>
    public string Text()
    {
        var text = new StringBuilder("#!/bin/sh\nset -eu\n");
        foreach (var part in ShellPart.All.Where(_parts.Contains))
            text.Append("eval \"$").Append(part.Variable).Append("\"\n");
        foreach (var function in _functions)
            text.Append(function.Text.TrimEnd('\n')).Append('\n');
        return text.Append(_first).Append(_body).ToString();
    }

    /// <summary>A shell word for the wire text of an expression; statements that it needs are added before.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="hint">What its operands' parameters are named after.</param>
    public string Word(Expression expression, string hint) => expression switch
    {
        LiteralExpression literal => ShellWord.Literal(literal.Text),
        ConcatExpression concat => concat.Parts.IsEmpty ? "''" : string.Concat(concat.Parts.Select(p => Word(p, hint))),
        ListExpression list => List(list, hint),
        CompareExpression compare => Compare(compare, hint),
        NotExpression not => Call(CompareFunctions.Not, Word(not.Operand, hint)),
        AndExpression and => Call(CompareFunctions.All, [.. and.Operands.Select(o => Word(o, hint))]),
        OrExpression or => Call(CompareFunctions.Any, [.. or.Operands.Select(o => Word(o, hint))]),
        ElementExpression element when values?.IsHanded(element) == true => Handed((CollectExpression)element.List),
        ElementExpression element => Element(element, hint),
        FailureDetailsExpression => Chosen(CompareFunctions.Failures, Variable(Ref.Failures, hint)),
        RunStatusExpression => Chosen(CompareFunctions.Status, Variable(Ref.Status, hint)),
        OutputExpression output when _own.TryGetValue((output.Task, output.Port), out var word) => word,
        MergeExpression merge when _own.TryGetValue((merge.Branch, merge.Name), out var word) => word,
        _ when values?.Has(expression) == true => values.Word(expression, this, hint),
        OutputExpression when references.IsLarge(expression) => Loaded(expression, hint),
        MergeExpression merge when references.IsEncoded(merge) => Decoded(merge, hint),
        CountExpression count => Call(LoopFunctions.Count, Word(count.List, hint)),
        RangeExpression range => Call(LoopFunctions.Range, Word(range.Start, hint), Word(range.Count, hint)),
        FieldExpression field => Chosen(LoopFunctions.Field, Word(field.Record, hint), ShellWord.Literal(field.Field)),
        CollectExpression collect => Collected(collect, hint),
        _ => Variable(references.Of(expression), hint),
    };

    private string List(ListExpression list, string hint)
    {
        var isText = list.ElementType is EnumType or ScalarType { Scalar: ScalarKind.String } or ArtifactType;
        return Sequence(list.Elements.Select(e => isText ? $"\"$(quote {Word(e, hint)})\"" : Word(e, hint)));
    }

    /// <summary>A word for a JSON list of words that are JSON.</summary>
    public string Sequence(IEnumerable<string> words)
    {
        Use(ListFunctions.Quote);
        return $"'['{string.Join("','", words)}']'";
    }

    /// <summary>What a loop made arrives in any order and as many arguments.</summary>
    private string Collected(CollectExpression collect, string hint)
    {
        var function = references.IsGrouped(collect) ? LoopFunctions.Grouped : LoopFunctions.Collected;
        return FromArguments(references.Of(collect), function, hint);
    }

    /// <summary>What the iteration at the same position of another loop made; without it the program is one of no iteration.</summary>
    private string Handed(CollectExpression collect) => FromArguments(references.Of(collect), LoopFunctions.Handed, collect.Name);

    private string FromArguments(string reference, ShellFunction function, string hint)
    {
        if (_lists.TryGetValue((reference, function.Name), out var name))
            return ShellWord.Variable(name);
        Use(function);
        name = string.Create(CultureInfo.InvariantCulture, $"L{_lists.Count}");
        _args.Add($"@{name}");
        _args.Add(Ref.Whole(Ref.Param(parameters.BindList(hint, reference))));
        First($"{function.Name} {name} \"$@\"; {name}=$R");
        _lists.Add((reference, function.Name), name);
        return ShellWord.Variable(name);
    }

    private string Compare(CompareExpression compare, string hint)
    {
        var left = Word(compare.Left, hint);
        var right = Word(compare.Right, hint);
        if (Operands.IsNumber(compare.Left.Type) || Operands.IsNumber(compare.Right.Type))
            return Call(CompareFunctions.Num, left, Operator(compare.Operator), right);
        var same = Call(CompareFunctions.Same, left, right);
        return compare.Operator == Comparison.NotEqual ? Call(CompareFunctions.Not, same) : same;
    }

    private string Element(ElementExpression element, string hint)
    {
        var index = Word(element.Index, hint);
        return element.List is ListExpression list
            ? Chosen(ListFunctions.Nth, [index, .. list.Elements.Select(e => Word(e, hint))])
            : Chosen(ListFunctions.Pick, Word(element.List, hint), index);
    }

    /// <summary>Calls a function that prints a word without newlines.</summary>
    public string Call(ShellFunction function, params ReadOnlySpan<string> words)
    {
        Use(function);
        var variable = Fresh();
        Line($"{variable}=$({function.Name} {string.Join(' ', words)})");
        return ShellWord.Variable(variable);
    }

    /// <summary>Calls a function that leaves any text in R.</summary>
    private string Chosen(ShellFunction function, params ReadOnlySpan<string> words)
    {
        Use(function);
        var variable = Fresh();
        Line($"{function.Name} {string.Join(' ', words)}; {variable}=$R");
        return ShellWord.Variable(variable);
    }

    /// <summary>The text of a large value, as far as it is not too large for a value.</summary>
    private string Loaded(Expression expression, string hint)
    {
        Use(PublishFunctions.Load);
        UsesWorkspace = true;
        var variable = Fresh();
        var path = files.InStore
            ? $"'{files.OfFirst(parameters.Bind(hint, references.Of(expression)))}'"
            : $"'{Ref.WorkspacePath}/'{Variable(references.Of(expression), hint)}";
        Line($"load {path}; {variable}=$R");
        return ShellWord.Variable(variable);
    }

    private string Decoded(MergeExpression merge, string hint)
    {
        var variable = Fresh();
        First($"{variable}=$(printf '%s' {Variable(References.Encoded(merge), hint)} | base64 -d; printf x); {variable}=${{{variable}%x}}");
        var word = ShellWord.Variable(variable);
        OwnWord(merge.Branch, merge.Name, word);
        return word;
    }

    private string Variable(string reference, string hint)
    {
        if (_variables.TryGetValue(reference, out var name))
            return ShellWord.Variable(name);
        name = string.Create(CultureInfo.InvariantCulture, $"KFC_{_variables.Count}");
        _variables.Add(reference, name);
        _env.Add(new(name, Ref.Param(parameters.Bind(hint, reference))));
        return ShellWord.Variable(name);
    }

    private static string Operator(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "eq",
        Comparison.NotEqual => "ne",
        Comparison.Less => "lt",
        Comparison.LessOrEqual => "le",
        Comparison.Greater => "gt",
        _ => "ge",
    };
}
