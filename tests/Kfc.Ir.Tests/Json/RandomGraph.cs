using System.Collections.Immutable;

namespace Kfc.Ir.Tests;

/// <summary>Makes a sound graph from a seed: any nesting of nodes and expressions, names and texts that formats trip over.</summary>
internal sealed class RandomGraph(int seed)
{
    private readonly Random _random = new(seed);
    private int _ids;

    public PipelineGraph Graph() => new()
    {
        Name = Id(),
        DisplayName = Maybe(Text),
        Description = Maybe(Text),
        Parameters = Many(() => new ParameterSpec { Name = Id(), Type = Type(2), Description = Maybe(Text), Source = Place() }),
        Components = Components(),
        Root = Region(2),
        Outputs = Many(() => new PipelineOutput(Id(), Value(2))),
        Settings = _random.Next(2) == 0 ? RunSettings.Default : new() { Namespace = Maybe(Text), Labels = Map(), Tolerations = Many(() => new Toleration(Maybe(Text))) },
        Source = Place(),
    };

    private ImmutableSortedDictionary<string, ComponentSpec> Components() => Many(Component)
        .ToImmutableSortedDictionary(c => c.Name, c => c, StringComparer.Ordinal);

    private ComponentSpec Component() => new()
    {
        Name = Id(),
        Inputs = Many(() => new InputPort(Id(), Type(2)) { Default = Maybe(Text), Optional = Flip() }),
        Outputs = Many(() => new OutputPort(Id(), Type(2)) { Description = Maybe(Text), Large = Flip(), Default = Maybe(Text) }),
        Implementation = new ContainerImplementation
        {
            Image = Flip() ? Text() : Template(),
            Command = Many(Template),
            Args = Many(Template),
            Env = Many(() => new EnvironmentTemplate(Text(), Template())),
            WorkingDirectory = Maybe(Template),
            Init = Many(Container),
            Sidecars = Many(Container),
        },
    };

    private PodContainer Container() => new(Text(), Template())
    {
        Args = Many(Template),
        Script = Maybe(Template),
        Fields = Many(() => new ContainerField(Text(), Template())),
        ContinueOnError = Flip(),
        Results = Many(Text),
    };

    private Template Template() => new(Many<TemplatePart>(() => _random.Next(8) switch
    {
        0 => new TextPart(Text()),
        1 => new InputValuePart(Id()),
        2 => new InputPathPart(Id()),
        3 => new WorkspacePathPart(Id()),
        4 => new StepResultPart(Text(), Text()),
        5 => new VariablePart(Text()),
        6 => new PodFactPart((PodFact)_random.Next(9)),
        _ => new OutputPathPart(Id()),
    }));

    private Region Region(int depth) => new(Many(() => Node(depth)));

    private Node Node(int depth) => (depth == 0 ? 0 : _random.Next(7)) switch
    {
        1 => Branch(depth - 1),
        2 => new LoopNode
        {
            Id = Id(),
            Items = new ParameterExpression(Text(), new ListType(Type(1))),
            Body = Region(depth - 1),
            Parallelism = Flip() ? _random.Next(1, 9) : null,
            Collected = Many(() => new Collected(Text(), Value(2))),
        },
        3 => new SubPipelineNode { Id = Id(), Pipeline = Id(), Arguments = Many(Argument), Body = Region(depth - 1), Source = Place() },
        5 => new ScopeNode { Id = Id(), Body = Region(depth - 1), Source = Place() },
        6 => new RepeatNode
        {
            Id = Id(),
            Max = _random.Next(1, 9),
            Body = Region(depth - 1),
            Until = Value(2),
            Outputs = Many(() => new Collected(Text(), Value(2))),
        },
        4 => new ExitNode { Id = Id(), Body = Region(depth - 1), DisplayName = Maybe(Text) },
        _ => new TaskNode { Id = Id(), Component = Id(), Arguments = Many(Argument), After = Many(Text), Settings = Settings(), Source = Place() },
    };

    private BranchNode Branch(int depth)
    {
        ImmutableArray<BranchCase> cases = [new(Value(2), Region(depth)), .. Many(() => new BranchCase(Value(2), Region(depth)))];
        return Flip()
            ? new() { Id = Id(), Cases = cases }
            : new() { Id = Id(), Cases = cases, Else = Region(depth), Merges = Many(() => new Merge(Text(), Type(1), [.. cases.Select(_ => Value(1)), Value(1)])) };
    }

    private TaskSettings Settings() => Flip() ? TaskSettings.Default : new()
    {
        Resources = Maybe(() => new ResourceSettings { Cpu = Maybe(Text), Gpu = _random.Next(3) }),
        Retry = Maybe(() => new RetrySettings(_random.Next(1, 5), _random.Next(3), 1 + _random.NextDouble(), Flip() ? _random.NextInt64(long.MaxValue) : null)),
        TimeoutSeconds = Flip() ? _random.NextInt64(1, long.MaxValue) : null,
        Env = Many(Argument),
        EnvFrom = Many(() => new EnvironmentSource(Text(), Flip() ? ClusterObject.Secret : ClusterObject.ConfigMap, Text(), Text(), Flip())),
        Volumes = Many(() => new VolumeMount((VolumeKind)_random.Next(5), Text(), Text()) { ReadOnly = Flip(), SubPath = Maybe(Text), NewClaim = Maybe(() => new ClaimSettings(Text(), Maybe(Text))) }),
        Annotations = Map(),
        Cache = Flip() ? Flip() : null,
        Caching = Maybe(() => new CacheSettings { Key = Maybe(Text), MaxAgeSeconds = Flip() ? _random.Next(1, 99) : null }),
        Mutexes = Many(Text),
        Semaphores = Many(() => new SemaphoreSettings(Text(), Text())),
        ArtifactKeys = Many(Argument),
        RunAfterFailure = Flip(),
        ContinueOnFailure = Flip(),
        Patches = Many(() => new EnginePatch(Text(), Text(), Text())),
    };

    private Argument Argument() => new(Text(), Value(2));

    private Expression Value(int depth) => _random.Next(depth == 0 ? 10 : 20) switch
    {
        0 => new LiteralExpression(WireType.String, Text()),
        1 => new LiteralExpression(WireType.Double, WireText.Of(_random.NextDouble())),
        2 => new ParameterExpression(Text(), Type(2), Maybe(Text)),
        3 => new OutputExpression(Text(), Text(), Type(1)),
        4 => new LoopItemExpression(Text(), Type(1), Flip()),
        5 => new RunContextExpression((RunContextField)_random.Next(6)),
        6 => new RunStatusExpression(),
        7 => new MergeExpression(Text(), Text(), Type(1)),
        8 => new RepeatedExpression(Text(), Text(), Type(1)),
        9 => new FailureDetailsExpression(),
        10 => new FieldExpression(Value(depth - 1), Text(), Type(1)),
        11 => new ConcatExpression(Many(() => Value(depth - 1))),
        12 => new CompareExpression((Comparison)_random.Next(6), Value(depth - 1), Value(depth - 1)),
        13 => new AndExpression(Many(() => Value(depth - 1))),
        14 => new OrExpression(Many(() => Value(depth - 1))),
        15 => new NotExpression(Value(depth - 1)),
        16 => new ListExpression(Type(1), Many(() => Value(depth - 1))),
        17 => new CountExpression(new ListExpression(Type(1), Many(() => Value(depth - 1)))),
        18 => new RangeExpression(Value(depth - 1), Value(depth - 1)),
        _ => new ElementExpression(new CollectExpression(Text(), Text(), Type(1)), Value(depth - 1)),
    };

    private WireType Type(int depth) => _random.Next(depth == 0 ? 7 : 9) switch
    {
        < 5 and var scalar => new ScalarType((ScalarKind)scalar),
        5 => new EnumType(Text(), Many(Text)),
        6 => new ArtifactType(Text()),
        7 => new ListType(Type(depth - 1)),
        _ => new RecordType(Text(), [.. Many(Text).Distinct(StringComparer.Ordinal).Select(name => new RecordField(name, Type(depth - 1)))]),
    };

    private ImmutableSortedDictionary<string, string> Map() => Many(Text).Distinct(StringComparer.Ordinal)
        .ToImmutableSortedDictionary(t => t, _ => Text(), StringComparer.Ordinal);

    private SourcePosition Place() => Flip() ? SourcePosition.None : new(Text() + "a", _random.Next(100), _random.Next(3));

    private string Id() => $"n{_ids++}";

    private string Text() => Flip() ? HostileText.Samples[_random.Next(HostileText.Samples.Count)] : new string((char)_random.Next(0xD800), 1 + _random.Next(3));

    private bool Flip() => _random.Next(2) == 0;

    private T? Maybe<T>(Func<T> make)
        where T : class => Flip() ? make() : null;

    private ImmutableArray<T> Many<T>(Func<T> make)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var count = _random.Next(6) / 2; count > 0; count--)
            items.Add(make());
        return items.ToImmutable();
    }
}
