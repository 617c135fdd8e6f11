namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Executes a DAG: each task when its dependencies have ended, and the phase from the leaves.</summary>
internal sealed class DagRun(
    Controller controller, WorkflowDocument document, TemplateSpec template, IReadOnlyDictionary<string, Artifact> given, Node group, int depth, bool atEnd)
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DagTask> _tasks = template.Tasks.ToDictionary(t => t.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, Task> _runs = new(StringComparer.Ordinal);
    private readonly Slots? _places = template.Parallelism is { } count ? new(count) : null;

    public async Task Run()
    {
        if (template.Tasks.IsEmpty)
        {
            throw new RefusedException($"{template.Name} has no tasks");
        }

        await Task.WhenAll(template.Tasks.Select(t => Started(t.Name)).ToList());
        var leaves = template.Tasks.Where(t => !template.Tasks.Any(o => o.Dependencies.Contains(t.Name, StringComparer.Ordinal)));
        var phases = leaves.Select(t => Effective(t.Name)).ToList();
        if (phases.Find(p => p is Phase.Failed or Phase.Error) is var failed and not default(Phase))
        {
            group.Ended(failed, $"child failed: {string.Join(", ", _nodes.Values.Where(n => n.Unsuccessful).Select(n => n.Path))}");
            return;
        }

        OutputReading.Take(template, Scope(_tasks.Keys), group);
        group.Ended(Phase.Succeeded);
    }

    private Task Started(string name)
    {
        if (!_runs.TryGetValue(name, out var run))
        {
            _runs.Add(name, run = Guarded(_tasks[name]));
        }

        return run;
    }

    private async Task Guarded(DagTask task)
    {
        try
        {
            await Task.WhenAll(task.Dependencies.Select(Started).ToList());
            await One(task);
        }
        catch (Exception e) when (e is not NodeException)
        {
            controller.Time.Stop(e);
        }
    }

    private async Task One(DagTask task)
    {
        var prefix = group.Path.Length == 0 ? "" : group.Path + ".";
        var node = controller.NewNode(prefix + task.Name, CallName.Of(prefix + task.Name));
        _nodes.Add(task.Name, node);
        if (IsStopped(task))
        {
            node.Ended(Phase.Omitted, "not started, since another task has failed");
            return;
        }

        try
        {
            if (task.Depends.Length > 0 && !Depends.Holds(task.Depends, n => _nodes[n]))
            {
                node.Ended(Phase.Omitted, "omitted: depends condition not met");
                return;
            }

            var scope = controller.Globals.With(Scope(Ancestors(task)));
            var ready = new TaskReading(controller, document, task).Resolve(scope);
            if (ready is null)
            {
                node.Ended(Phase.Skipped, "when evaluated false");
                return;
            }

            if (ready.IsLoop)
            {
                await new LoopRun(controller, document, node, depth, atEnd, _places).Run(ready, scope);
            }
            else
            {
                await new TemplateRun(controller, document, node, depth + 1, atEnd).Run(ready.Call, ready.Arguments, scope, _places);
            }

            await AtEnd(task, node, scope);
        }
        catch (NodeException e)
        {
            node.Ended(Phase.Error, e.Message);
        }
    }

    private async Task AtEnd(DagTask task, Node node, Scope scope)
    {
        if (task.Exit is { } exit && node.Completed)
        {
            var own = scope.Copy();
            OutputReading.Define(own, $"{template.Children}.{task.Name}", node, Called(task), task.IsLoop);
            var hook = controller.NewNode(node.Path + ".onExit", CallName.Of(node.Path + ".onExit"));
            await new TemplateRun(controller, document, hook, depth + 1, atEnd: true).Hook(exit, own);
            if (hook.Unsuccessful && node.Phase == Phase.Succeeded)
            {
                throw new RefusedException($"{hook.Path} ended {hook.Phase}: what that means for its group is not modelled");
            }
        }
    }

    /// <summary>What starts after a failure while other tasks fail fast depends on timing; documents that need to know switch it off.</summary>
    private bool IsStopped(DagTask task)
    {
        if (!template.FailFast || _nodes.Values.FirstOrDefault(n => n.Unsuccessful) is not { } failed)
        {
            return false;
        }

        var name = failed.Path.Split('.')[^1];
        return !Ancestors(task).Contains(name, StringComparer.Ordinal) && !(controller.Options.StartsBesideFailure
            ?? throw new RefusedException($"{group.Path}.{task.Name} may or may not start after {name} has failed, as failFast is on"));
    }

    /// <summary>A task that did not run has the phase of what it follows, failures first.</summary>
    private Phase Effective(string name)
    {
        var node = _nodes[name];
        if (node.Completed)
        {
            return node.Phase;
        }

        var parents = _tasks[name].Dependencies.Select(Effective).ToList();
        return parents.Find(p => p is Phase.Failed or Phase.Error) is var failed and not default(Phase) ? failed : Phase.Succeeded;
    }

    private HashSet<string> Ancestors(DagTask task)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(task.Dependencies);
        while (open.TryPop(out var name))
        {
            if (result.Add(name))
            {
                _tasks[name].Dependencies.ToList().ForEach(open.Push);
            }
        }

        return result;
    }

    private Scope Scope(IEnumerable<string> tasks)
    {
        var scope = ArgumentBinding.Variables(template);
        foreach (var input in template.InputArtifacts)
        {
            var artifact = given.GetValueOrDefault(input.Name) ?? (input.Location is { } own ? new(own, input.Plain) : null);
            if (artifact is not null)
            {
                scope.Set($"inputs.artifacts.{input.Name}", artifact);
            }
        }

        foreach (var name in tasks)
        {
            OutputReading.Define(scope, $"{template.Children}.{name}", _nodes[name], Called(_tasks[name]), _tasks[name].IsLoop);
        }

        return scope;
    }

    private TemplateSpec Called(DagTask task) => controller.Library.Find(document, task.Call).Template;
}
