using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Executes a template for a node: its arguments are put in, its locks taken, its attempts made.</summary>
internal sealed partial class TemplateRun(Controller controller, WorkflowDocument caller, Node node, int depth, bool atEnd = false)
{
    private const int Deepest = 100;
    private Dictionary<string, Artifact> _artifacts = [];

    /// <summary>A hook's arguments are read when it starts.</summary>
    public async Task Hook(ExitHook hook, Scope scope)
    {
        var all = controller.Globals.With(scope);
        try
        {
            if (hook.Expression is { } expression && !Evaluator.Truth(Evaluator.Evaluate(Parser.Parse(expression), all.Names)))
            {
                node.Ended(Phase.Skipped);
                return;
            }

            var arguments = hook.Arguments with
            {
                Parameters = [.. hook.Arguments.Parameters.Select(p => p with { Value = p.Value is null ? null : Tags.Apply(p.Value, all, Pass.Template) })],
            };
            await Run(hook.Call, arguments, scope, null);
        }
        catch (Exception e) when (e is NodeException or ExpressionException)
        {
            node.Ended(Phase.Error, e.Message);
        }
    }

    /// <param name="call">The template.</param>
    /// <param name="arguments">Its arguments, resolved but for artifacts.</param>
    /// <param name="scope">Where artifacts are looked up.</param>
    /// <param name="places">Bounds how many children of the caller run at the same time.</param>
    public async Task Run(TemplateCall call, Arguments arguments, Scope scope, Slots? places)
    {
        var taken = new List<Slots>();
        try
        {
            var (document, template) = controller.Library.Find(caller, call);
            node.Template = template.Name;
            if (depth >= Deepest)
            {
                throw new NodeException("Maximum recursion depth exceeded");
            }

            var bound = ArgumentBinding.Bind(controller, template, arguments);
            _artifacts = ArgumentBinding.Artifacts(template, arguments, scope);
            var locals = new Scope();
            if (template.Main is not null && template.Retry is null)
            {
                locals.Set("pod.name", $"{controller.Options.WorkflowName}-{node.Path}");
            }

            var ready = Passes(bound, locals);
            foreach (var input in ready.Inputs)
            {
                node.Inputs[input.Name] = input.Value!;
            }

            foreach (var slots in Wanted(ready, places))
            {
                await slots.Take();
                taken.Add(slots);
            }

            node.Start = controller.Time.Now;
            if (!Remembered(ready))
            {
                await Attempts(document, ready);
                Remember(ready);
            }

            if (node.Phase == Phase.Succeeded)
            {
                controller.Export(ready, node);
            }
        }
        catch (NodeException e)
        {
            node.Ended(Phase.Error, e.Message);
        }
        finally
        {
            node.End = controller.Time.Now;
            taken.ForEach(s => s.Give());
        }
    }

    private IEnumerable<Slots> Wanted(TemplateSpec template, Slots? places)
    {
        foreach (var mutex in template.Mutexes)
        {
            yield return controller.Lock("mutex/" + mutex, 1);
        }

        foreach (var (map, key) in template.Semaphores.Select(s => (s.Item1, s.Item2)))
        {
            yield return controller.Lock($"semaphore/{map}/{key}", int.Parse(controller.Options.Stored(map)[key], CultureInfo.InvariantCulture));
        }

        if (template.Kind != "suspend" && places is not null)
        {
            yield return places;
        }

        if (template.Main is not null && controller.Pods is { } pods)
        {
            yield return pods;
        }
    }

    /// <summary>Globals and locals first, then inputs: a value that arrived as an argument is read as a template by the first.</summary>
    private TemplateSpec Passes(TemplateSpec template, Scope locals)
    {
        var first = Read(Tags.Apply(template.Json, controller.Globals.With(locals), Pass.Template));
        return Read(Tags.Apply(first.Json, ArgumentBinding.Variables(first), Pass.Template));
    }

    private TemplateSpec Read(JsonObject json) => TemplateSpec.Read(json, node.Path);

    private async Task Attempts(WorkflowDocument document, TemplateSpec template)
    {
        if (template.Retry is not { } retry)
        {
            await Once(document, template, 0, depth);
            return;
        }

        var began = controller.Time.Now;
        for (var attempt = 0; ; attempt++)
        {
            var locals = new Scope();
            locals.Set("retries", attempt.ToString(CultureInfo.InvariantCulture));
            locals.Set("pod.name", $"{controller.Options.WorkflowName}-{node.Path}({attempt})");
            await Once(document, Passes(template, locals), attempt, depth + 1);
            if (node.Phase == Phase.Succeeded || !Again(retry, attempt))
            {
                return;
            }

            if (attempt == retry.Limit)
            {
                node.Ended(node.Phase, "No more retries left");
                return;
            }

            var wait = Math.Min(retry.Cap, retry.Wait * Math.Pow(retry.Factor, attempt));
            if (retry.Longest is { } longest && controller.Time.Now - began + wait > longest)
            {
                node.Ended(node.Phase, "Backoff would exceed max duration limit");
                return;
            }

            // Between two attempts the node has not failed: nothing stops for it.
            node.Phase = Phase.Running;
            // Between attempts it has not failed, and stops nobody.
            node.Ended(default);
            await controller.Time.Wait(wait);
        }
    }

    private bool Again(RetryStrategy retry, int attempt)
    {
        var wanted = retry.Policy switch
        {
            "Always" => true,
            "OnFailure" => node.Phase == Phase.Failed,
            "OnError" => node.Phase == Phase.Error,
            var other => throw new RefusedException($"retryPolicy {other} is not modelled"),
        };
        if (!wanted || retry.Expression is null)
        {
            return wanted;
        }

        var scope = controller.Globals.Copy();
        scope.Set("retries", attempt.ToString(CultureInfo.InvariantCulture));
        scope.Set("lastRetry.status", node.Phase.ToString());
        scope.Set("lastRetry.message", node.Message);
        scope.Set("lastRetry.exitCode", node.Pods is [.., { Containers: [.., var last] }] ? last.ExitCode.ToString(CultureInfo.InvariantCulture) : "-1");
        return Evaluator.Truth(Evaluator.Evaluate(Parser.Parse(retry.Expression), scope.Names));
    }

    private async Task Once(WorkflowDocument document, TemplateSpec template, int attempt, int level)
    {
        try
        {
            switch (template.Kind)
            {
                case "suspend":
                    await Suspended(template);
                    break;
                case "dag":
                    await new DagRun(controller, document, template, _artifacts, node, level, atEnd).Run();
                    break;
                default:
                    await new Pod(controller, template, _artifacts, node, attempt, atEnd).Run();
                    break;
            }
        }
        catch (NodeException e)
        {
            node.Ended(Phase.Error, e.Message);
        }
    }

    private async Task Suspended(TemplateSpec template)
    {
        var answer = controller.Options.Answer(node.Path);
        if (answer is null && template.SuspendFor is null)
        {
            throw new RefusedException($"{node.Path} waits for an answer for ever");
        }

        await controller.Time.Wait(answer is null ? Duration.Seconds(template.SuspendFor!) : 1);
        foreach (var output in template.Outputs)
        {
            node.Outputs[output.Name] = answer?.GetValueOrDefault(output.Name) ?? output.From!.Default
                ?? throw new RefusedException($"{node.Path}: what becomes of {output.Name} without an answer is not modelled");
        }

        node.Ended(Phase.Succeeded);
    }

    private bool Remembered(TemplateSpec template)
    {
        if (template.Memoize is not { } memoize)
        {
            return false;
        }

        if (!CacheKey().IsMatch(memoize.Key))
        {
            throw new NodeException($"cache key '{memoize.Key}' is not valid");
        }

        if (!controller.Options.Cache.TryGetValue($"{memoize.ConfigMap}/{memoize.Key}", out var known))
        {
            return false;
        }

        foreach (var (name, value) in known.Outputs)
        {
            node.Outputs[name] = value;
        }

        foreach (var (name, artifact) in known.Artifacts)
        {
            node.Artifacts[name] = artifact;
        }

        node.Ended(Phase.Succeeded, "cached");
        return true;
    }

    private void Remember(TemplateSpec template)
    {
        if (template.Memoize is { } memoize && node.Phase == Phase.Succeeded)
        {
            _ = controller.Options.MayCreateConfigMaps ? true : throw new NodeException("could not save to config map cache: forbidden");
            controller.Options.Cache[$"{memoize.ConfigMap}/{memoize.Key}"] = node;
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9][-a-zA-Z0-9]*\z")]
    private static partial Regex CacheKey();
}
