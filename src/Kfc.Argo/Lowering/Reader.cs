using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Writes what a place in one template reads, as expressions.</summary>
/// <param name="values">The values of the run.</param>
/// <param name="group">The template.</param>
/// <param name="site">The call that reads; null for the template's own outputs.</param>
internal sealed partial class Reader(Values values, Group group, Site? site)
{
    private readonly HashSet<Site> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the expressions stand in the template's outputs, which see the template's inputs and calls but not the workflow.</summary>
    private bool _isOutput;

    /// <summary>Reads for the outputs of a template.</summary>
    public static Reader OfOutputs(Values values, Group group) => new(values, group, null) { _isOutput = true };

    /// <summary>Values that what has been read may lack.</summary>
    public HashSet<Value> Doubts { get; } = [];

    /// <summary>Conditions without which what has been read was not made.</summary>
    public List<string> Needs { get; } = [];

    /// <summary>
    /// Values that are missing when something that has been read is. What a list lacks at a position becomes one too, as other templates
    /// may have to ask for it.
    /// </summary>
    public HashSet<Value> Lacks()
    {
        if (Needs.Count == 0)
            return Doubts;
        var condition = Given();
        return [values.Presence(group, () => new($"({condition} ? 'true' : 'false')", null) { Awaited = [.. _read] })];
    }

    /// <summary>An expression over what has been read, or an empty text when the position that it looks at is empty.</summary>
    public string OrEmpty(string code) => Needs.Count == 0 ? code : $"({Given()} ? {code} : '')";

    private string Given() => string.Join(" && ", [.. Doubts.Select(d => $"{Resolve(d).OrEmpty} == 'true'"), .. Needs.Distinct(StringComparer.Ordinal)]);

    /// <summary>The wire text of a value.</summary>
    public Piece Wire(Expression expression) => expression switch
    {
        LiteralExpression literal => Piece.Literal(literal.Text),
        ParameterExpression { Scope: null } parameter => Parameter(parameter),
        RunContextExpression context => Context(context.Field),
        RunStatusExpression => new($"({OfExit(ValueKind.Status).Code} == 'Succeeded' ? 'Succeeded' : 'Failed')"),
        FailureDetailsExpression => Failures(),
        CountExpression count => new($"string(len({Elements(count.List)}))"),
        RangeExpression range => Range(range),
        ConcatExpression concat => Piece.Of([.. concat.Parts.Select(Wire)]),
        CompareExpression or AndExpression or OrExpression or NotExpression => new($"({Condition(expression)} ? 'true' : 'false')"),
        ListExpression list => List(list),
        CollectExpression collect => Collected(collect),
        ElementExpression element => Element(element),
        FieldExpression field => Field(field),
        _ => Leaf(Value.Of(expression)),
    };

    /// <summary>A value that a node makes.</summary>
    public Piece Leaf(Value value)
    {
        var home = values.Home(value);
        Doubts.UnionWith(values.Doubts(value, group));
        return Text(Resolve(value), home.Type, home.Shown(group));
    }

    private Ref Resolve(Value value)
    {
        var found = values.Resolve(value, group, site);
        if (found.Producer is { } producer)
            _read.Add(producer);
        _read.UnionWith(found.Awaited);
        return found;
    }

    private static Piece Text(Ref reference, WireType type, string shown) => new(reference.OrEmpty)
    {
        Tag = reference.MayBeMissing ? null : reference.Tag,
        IsFree = FreeText.Is(type),
        IsSafe = reference.IsInput,
        Shown = shown,
        IsJson = type is not (ScalarType or EnumType),
        Strict = reference.Form is null ? null : reference.Guarded(shown, isJson: true),
    };

    /// <summary>The file of a large output.</summary>
    public Ref File(Expression output) => Artifact(Value.Of(output) with { Kind = ValueKind.File });

    /// <summary>An artifact that a call or an input of this template is.</summary>
    public Ref Artifact(Expression expression) => Artifact(Value.Of(expression));

    private Ref Artifact(Value value)
    {
        Doubts.UnionWith(values.Doubts(value, group));
        return values.Resolve(value, group, site);
    }

    private Piece Parameter(ParameterExpression parameter)
    {
        var shown = $"parameter {parameter.Name}";
        var given = new Ref($"workflow.parameters[{ExprText.Quote(parameter.Name)}]", $"workflow.parameters.{parameter.Name}")
        {
            Form = ValueForm.For(parameter.Type, shown),
        };
        if (!_isOutput)
            return Text(given, parameter.Type, shown);
        if (group.Site is not { } call)
        {
            // The first pass over the template puts it in, in base64, as nothing in there can be executed.
            return Text(given with { Raw = $"fromBase64('{ExprText.Tag($"toBase64({given.Raw})")}')", RawTag = null, IsInput = true }, parameter.Type, shown);
        }

        var value = new Value(ValueKind.Parameter, "", parameter.Name);
        var input = group.Input(value) ?? group.Take(value, parameter.Name, parameter.Type);
        if (call.Parameters.All(p => p.Name != input.Name))
            call.Parameters.Add(new(input.Name) { Value = new Reader(values, group.Parent!, call).Parameter(parameter).Field() });
        return new(input.Code) { IsFree = FreeText.Is(parameter.Type), IsSafe = true, Shown = shown };
    }

    private Piece Context(RunContextField field)
    {
        // Six digits after the point are more than the wire text of a number has.
        if (field == RunContextField.Duration)
            return new("string(asFloat(workflow.duration))");
        var name = field switch
        {
            RunContextField.Name => "workflow.name",
            RunContextField.Uid => "workflow.uid",
            RunContextField.CreatedAt => "workflow.creationTimestamp",
            RunContextField.ScheduledAt => "workflow.scheduledTime",
            _ => "workflow.namespace",
        };
        return new(_isOutput ? $"'{ExprText.Simple(name)}'" : name) { Tag = _isOutput ? null : name };
    }

    private Piece OfExit(ValueKind kind)
    {
        var exit = group;
        while (exit.ExitId is null)
            exit = exit.Parent!;
        return Leaf(new(kind, exit.ExitId));
    }

    /// <summary>The engine quotes its list once more, and calls the task otherwise; the field's name cannot stand unescaped in a text.</summary>
    private Piece Failures()
    {
        var list = $"fromJSON({OfExit(ValueKind.Failures).Code})";
        return new($"({list} == 'null' ? '[]' : replace({list}, '\"displayName\":', '\"task\":'))")
        {
            IsFree = true,
            IsSafe = true,
            IsJson = true,
            Shown = "failures",
        };
    }

    /// <summary>A list as an expression; its elements are of use only for counting them.</summary>
    private string Elements(Expression list) => list is CollectExpression collect
        ? $"fromJSON({Leaf(Value.Of(collect)).Code})"
        : $"fromJSON({Wire(list).Code})";

    private Piece Range(RangeExpression range)
    {
        var (start, count) = (Number(range.Start), Number(range.Count));
        return new($"({count} < 0 ? fromJSON('a negative count') : toJson(map(0..{count} - 1, {{# + {start}}})))") { IsJson = true };
    }

    private Piece List(ListExpression list)
    {
        var parts = new List<Piece> { Piece.Literal("[") };
        foreach (var element in list.Elements)
        {
            if (parts.Count > 1)
                parts.Add(Piece.Literal(","));
            if (element is LiteralExpression literal)
            {
                parts.Add(Piece.Literal(WireText.ToJson(literal.Type, literal.Text)));
                continue;
            }

            var wire = Wire(element);
            parts.Add(FreeText.IsText(element.Type) ? wire with { Code = $"toJson({wire.Code})", Tag = null, Strict = null } : wire);
        }

        parts.Add(Piece.Literal("]"));
        return Piece.Of(parts) with { IsJson = true };
    }

    /// <summary>A loop's values are boxed: a list with the wire text of each in a list of its own.</summary>
    private Piece Collected(CollectExpression collect)
    {
        var boxed = Boxed(collect);
        var code = FreeText.IsText(collect.ElementType)
            ? $"toJson(map(fromJSON({boxed.Code}), {{#[0]}}))"
            : $"('[' + join(map(fromJSON({boxed.Code}), {{#[0]}}), ',') + ']')";
        return new(code) { IsFree = FreeText.Is(collect.Type), IsSafe = boxed.IsSafe, IsJson = true, Shown = boxed.Shown };
    }

    /// <summary>All of a loop's values; none may be missing.</summary>
    public Piece Boxed(CollectExpression collect)
    {
        var whole = new Value(ValueKind.Present, collect.Loop, collect.Name);
        if (values.IsKnown(whole))
            Doubts.Add(whole);
        return Leaf(Value.Of(collect));
    }

    private Piece Field(FieldExpression field)
    {
        var record = Wire(field.Record);
        return Taken(record, JsonCode.Wire($"fromJSON({record.Code})[{ExprText.Quote(field.Field)}]", field.Type), field.Type);
    }

    private Piece Element(ElementExpression element)
    {
        var index = Number(element.Index);
        switch (element.List)
        {
            case CollectExpression collect:
                var boxed = Leaf(Value.Of(collect));
                if (values.IsKnown(new(ValueKind.Present, collect.Loop, collect.Name)))
                    Needs.Add($"len({At($"fromJSON({boxed.Code})[{index}]")}) == 1");
                return Taken(boxed, At($"fromJSON({boxed.Code})[{index}][0]"), element.Type);
            case ListExpression list:
                var parts = list.Elements.Select(Wire).ToList();
                var all = $"[{string.Join(", ", parts.Select(p => p.Code))}]";
                return Taken(Piece.Of(parts), At($"{all}[{index}]"), element.Type);
            default:
                var whole = Wire(element.List);
                var text = $"fromJSON({whole.Code})";
                return Taken(whole, At(JsonCode.Wire($"{text}[{index}]", element.Type)), element.Type);
        }

        // A negative position would count from the end.
        string At(string code) =>
            element.Index is LiteralExpression ? code : $"({index} < 0 ? fromJSON('no element at this position') : {code})";
    }

    private static Piece Taken(Piece from, string code, WireType type) => new(code)
    {
        IsFree = FreeText.Is(type),
        IsSafe = from.IsSafe,
        IsJson = type is not (ScalarType or EnumType),
        Shown = from.Shown,
    };
}
