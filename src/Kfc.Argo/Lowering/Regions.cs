using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Writes the nodes of a region into the graph of a group.</summary>
internal sealed class Regions
{
    private readonly Emission _emission;
    private readonly BranchGroups _branches;
    private readonly LoopGroups _loops;
    private readonly RepeatGroups _repeats;

    public Regions(Emission emission)
    {
        _emission = emission;
        _branches = new(emission, this);
        _loops = new(emission, this);
        _repeats = new(emission, this);
    }

    private Values Values => _emission.Values;

    public void Add(Region region, Group group)
    {
        foreach (var node in region.Nodes)
        {
            switch (node)
            {
                case TaskNode task:
                    AddTask(task, group);
                    break;
                case BranchNode branch:
                    _branches.Add(branch, group);
                    break;
                case LoopNode loop:
                    _loops.Add(loop, group);
                    break;
                case RepeatNode repeat:
                    _repeats.Add(repeat, group);
                    break;
                case SubPipelineNode pipeline:
                    AddPipeline(pipeline, group);
                    break;
                case ScopeNode scope:
                    AddScope(scope, group);
                    break;
            }
        }
    }

    /// <summary>Writes a region into a graph that is called in a way of its own: one with an exit handler is then called once more.</summary>
    public void AddBody(Region region, Group group)
    {
        if (!region.Nodes.Any(n => n is ExitNode))
        {
            Add(region, group);
            return;
        }

        var site = group.Call("scope");
        var inner = new Group($"{group.Name}-scope", group, site);
        site.Template = inner.Finish;
        AddWithExit(region, inner);
    }

    private void AddScope(ScopeNode scope, Group outer)
    {
        var site = outer.Call(outer.Local(scope.Id));
        Values.Place(scope.Id, site);
        var group = new Group(site.Name, outer, site);
        site.Template = group.Finish;
        AddWithExit(scope.Body, group);
    }

    private void AddTask(TaskNode task, Group group)
    {
        if (_emission.Graph.Components[task.Component].Implementation is ImporterImplementation importer)
        {
            ImportedArtifact.Add(_emission, task, importer, group);
            return;
        }

        var call = group.Call(group.Local(task.Id));
        Values.Place(task.Id, call);
        if (task.Settings.ContinueOnFailure)
            ContainedTask.Add(task, call, AddLeaf);
        else
            AddLeaf(task, call);
        foreach (var id in task.After)
        {
            if (Values.After(call, id, task.Settings.RunAfterFailure ? Wait.Ended : Wait.Success) is { } order && task.Settings.RunAfterFailure)
                _emission.RunsOn.Add((task, id, order.Waiting, order.Awaited));
        }
    }

    private Reader AddLeaf(TaskNode task, Site site)
    {
        var reader = new Reader(Values, site.Group, site);
        var template = Leaf(task, site, reader);
        site.Template = table => table.Add(template);
        site.Patches = LeafSettings.OfCall(task.Settings);
        _emission.Guard(site, reader);
        Values.Add(new(ValueKind.Present, task.Id), new(
            site.Group, () => new Ref($"({Succeeded(task, site)} ? 'true' : 'false')", null) { Producer = site }, WireType.Bool)
        {
            Name = g => $"{g.Local(task.Id)}-present",
            Shown = g => g.Local(task.Id),
        });
        foreach (var port in _emission.Graph.Components[task.Component].Outputs)
        {
            Values.Add(new(ValueKind.Output, task.Id, port.Name), Made(task, port.Name, port.Type, site));
            if (port.Large && port.Type is not ArtifactType)
                Values.Add(new(ValueKind.File, task.Id, port.Name), Made(task, $"{port.Name}-file", LargeOutputs.File, site));
        }

        return reader;
    }

    /// <summary>A failure that the run survives is also to have written a value in another form than its type's.</summary>
    private string Succeeded(TaskNode task, Site site)
    {
        var forms = !task.Settings.ContinueOnFailure ? [] : _emission.Graph.Components[task.Component].Outputs
            .Select(p => ValueForm.For(p.Type, p.Name)?.Holds(Ref.Output(site, "parameters", p.Name).Raw)).OfType<string>();
        return string.Join(" && ", forms.Prepend($"tasks[{ExprText.Quote(site.Name)}].status == 'Succeeded'"));
    }

    private static Home Made(TaskNode task, string output, WireType type, Site site)
    {
        var isContained = task.Settings.ContinueOnFailure;
        var form = ValueForm.For(type, $"{site.Group.Local(task.Id)}.{output}", isContained);
        return new(site.Group, () => Ref.Output(site, Ref.KindOf(type), output) with { Form = form, MayBeMissing = isContained || site.MayBeSkipped }, type)
        {
            Name = g => $"{g.Local(task.Id)}-{output}",
            Form = form,
            Doubts = isContained || site.MayBeSkipped ? [new(ValueKind.Present, task.Id)] : [],
            Shown = g => $"{g.Local(task.Id)}.{output}",
        };
    }

    private Manifest.Template Leaf(TaskNode task, Site site, Reader reader) => _emission.Graph.Components[task.Component].Implementation switch
    {
        ApprovalImplementation approval => OtherLeaves.Lower(_emission, task, approval, site, reader),
        ResourceImplementation resource => OtherLeaves.Lower(_emission, task, resource, site, reader),
        _ => LeafTask.Lower(_emission, task, site, reader),
    };

    private void AddPipeline(SubPipelineNode pipeline, Group outer)
    {
        var site = outer.Call(outer.Local(pipeline.Id));
        Values.Place(pipeline.Id, site);
        var group = new Group(pipeline.Pipeline, outer, site) { Prefix = $"{pipeline.Id}-" };
        site.Template = group.Finish;
        foreach (var argument in pipeline.Arguments)
            AddArgument(pipeline, argument, group, site);
        // A graph that has failed hands out nothing: a handler beside it could not get what only the graph has taken.
        if (HandlerParameters.AreRead(pipeline))
            AddBody(pipeline.Body, group);
        else
            AddWithExit(pipeline.Body, group);
    }

    private void AddWithExit(Region region, Group group)
    {
        Add(region, group);
        var site = group.Site!;
        site.Exit = ExitGroups.Of(region, group.Parent!, site, ExprText.Simple($"tasks.{site.Name}.status"), _emission, this);
    }

    /// <summary>Parameters become inputs when something in the pipeline reads them.</summary>
    private void AddArgument(SubPipelineNode pipeline, Argument argument, Group group, Site site)
    {
        var value = new Value(ValueKind.Parameter, pipeline.Id, argument.Name);
        var reader = new Reader(Values, site.Group, site);
        var piece = reader.Wire(argument.Value);
        var text = _emission.FieldOrEmpty(piece, reader, site, $"The argument '{argument.Name}' of '{pipeline.Id}'", pipeline.Source);
        Values.Add(value, new(group, Read, argument.Value.Type)
        {
            Name = _ => argument.Name,
            Doubts = reader.Lacks(),
            Shown = _ => argument.Name,
        });

        Ref Read()
        {
            var input = group.Take(value, argument.Name, argument.Value.Type);
            site.Parameters.Add(new(input.Name) { Value = text });
            return input;
        }
    }
}
