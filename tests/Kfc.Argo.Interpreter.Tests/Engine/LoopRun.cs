using System.Globalization;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Executes a task once per item.</summary>
internal sealed class LoopRun(Controller controller, WorkflowDocument document, Node node, int depth, bool atEnd, Slots? places)
{
    public async Task Run(DagTask task, Scope scope)
    {
        var items = task.Items?.ToList() ?? (task.Param is { } list ? Item.List(list) : Sequence(task.Sequence!));
        if (items.Count == 0)
        {
            node.Ended(Phase.Skipped, "Skipped, empty params");
            return;
        }

        node.IsLoop = true;
        var runs = new List<Task>();
        for (var i = 0; i < items.Count; i++)
        {
            var path = $"{node.Path}({i})";
            var iteration = controller.NewNode(path, CallName.Of(path));
            node.Iterations.Add(iteration);
            var own = scope.Copy();
            Item.Define(own, items[i]);
            runs.Add(One(task, iteration, own));
        }

        await Task.WhenAll(runs);
        var failed = node.Iterations.FindLast(i => i.Unsuccessful);
        node.Ended(failed?.Phase ?? Phase.Succeeded, failed?.Message ?? "");
    }

    private async Task One(DagTask task, Node iteration, Scope scope)
    {
        try
        {
            if (new TaskReading(controller, document, task).ForItem(scope) is not { } ready)
            {
                iteration.Ended(Phase.Skipped, "when evaluated false");
                return;
            }

            await new TemplateRun(controller, document, iteration, depth + 1, atEnd).Run(ready.Call, ready.Arguments, scope, places);
        }
        catch (NodeException e)
        {
            iteration.Ended(Phase.Error, e.Message);
        }
        catch (Exception e)
        {
            controller.Time.Stop(e);
        }
    }

    private static List<string> Sequence(Sequence sequence)
    {
        var start = Number(sequence.Start ?? "0");
        var last = sequence.Count is { } count ? start + Number(count) - 1 : Number(sequence.End ?? throw new NodeException("withSequence without count and end"));
        if (sequence.Count is not null && last < start)
        {
            return [];
        }

        _ = sequence.Format is null ? true : throw new RefusedException("withSequence.format is not modelled");
        var step = start <= last ? 1 : -1;
        return [.. Enumerable.Range(0, Math.Abs(last - start) + 1).Select(i => $"\"{(start + (i * step)).ToString(CultureInfo.InvariantCulture)}\"")];
    }

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number : throw new NodeException($"withSequence: '{text}' is no number");
}
