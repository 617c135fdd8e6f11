using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Stores;
using Kfc.Tekton.Manifest;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>The tasks that a branch needs beyond the author's: one that decides, one that merges.</summary>
internal sealed class BranchTasks(Emission emission)
{
    /// <summary>Adds the task that decides, when no task of the author's can.</summary>
    public void AddEvaluator(PlacedBranch branch)
    {
        if (emission.Plan.Branch(branch.Node.Id).Evaluator is not { } selection)
            return;
        var task = new ScriptTask(emission, selection.Result);
        task.Publish.AddSelection(selection);
        // An exit handler's condition over parameters is computed at the start, as tasks in finally cannot feed each other.
        emission.Add(task.Finish(usesWorkspace: false), branch.Scope.IsFinal ? Scope.Root : branch.Scope, selection.Conditions, []);
    }

    /// <summary>Adds the tasks that turn the values of the arm that was taken into ordinary results.</summary>
    public void AddMerge(PlacedBranch branch)
    {
        var node = branch.Node;
        if (node.Merges.IsEmpty)
            return;
        for (var arm = 0; arm < branch.Arms; arm++)
            AddComposed(branch, arm);
        var name = References.MergeTask(node.Id);
        var plan = emission.Plan.Branch(node.Id);
        var task = new ScriptTask(emission, name);
        var usesWorkspace = false;
        var read = new List<Expression>();
        var selector = ShellWord.Variable("KFC_SELECTOR");
        task.Program.AddVariable("KFC_SELECTOR", plan.Selector!, "selector");
        foreach (var merge in node.Merges)
        {
            var variable = task.Program.Fresh();
            task.Program.Line($"case {selector} in");
            for (var arm = 0; arm < branch.Arms; arm++)
            {
                var value = merge.Values[arm];
                var isInner = emission.Plan.IsInner(node, arm, value);
                usesWorkspace |= isInner;
                if (!isInner)
                    read.Add(value);
                var word = BranchPlan.Word(arm, node.Cases.Length);
                // What an arm computes is computed inside it: a position outside of a list fails only who takes it.
                task.Program.Line($"{word})");
                task.Program.Line(isInner
                    ? $"{variable}=$(cat '{ArmFolder(task, node, arm, plan.Selector!)}/{merge.Name}' && printf x); {variable}=${{{variable}%x}};;"
                    : $"{variable}={task.Program.Word(value, merge.Name)};;");
            }

            task.Program.Line("esac");
            if (emission.Plan.References.IsEncoded(new(node.Id, merge.Name, merge.Type)))
            {
                var encoded = task.Program.Fresh();
                task.Program.Line($"{encoded}=$(printf '%s' {ShellWord.Variable(variable)} | base64 | tr -d '\\n')");
                task.Publish.AddResult(References.EncodedResult(merge.Name), ShellWord.Variable(encoded));
            }
            else if (emission.Plan.Publication(name).Carried.Contains(merge.Name) && Operands.IsFreeText(merge.Type) && !Operands.IsArtifact(merge.Type))
            {
                task.Program.Use(PublishFunctions.Unchanged);
                task.Program.Line($"V={ShellWord.Variable(variable)}; unchanged {merge.Name}");
            }

            task.Publish.AddResult(merge.Name, ShellWord.Variable(variable));
            task.Program.Own(node.Id, merge.Name, variable);
        }

        usesWorkspace |= task.AddPublication();
        emission.Add(task.Finish(usesWorkspace), branch.Scope, [.. read, .. node.Cases.Select(c => c.Condition)], emission.Leaves(node.Id));
        emission.AddMerge(node.Id, name);
    }

    /// <summary>The folder with what an arm wrote; of a bucket only that of the arm that was taken is brought.</summary>
    private string ArmFolder(ScriptTask task, BranchNode node, int arm, string selector)
    {
        if (emission.Folder.Store is null)
            return $"{Ref.WorkspacePath}/{emission.Folder.Of(LoweringPlan.MergeFolder(node.Id, arm, node.Cases.Length), task.Parameters)}";
        if (task.Files.First.FirstOrDefault(f => f.Kind == StoreItem.Some) is { } known)
            return known.Path;
        var taken = Ref.Param(task.Parameters.Bind("selector", selector));
        return task.Files.Some(emission.Folder.Of($"{LoweringPlan.MergeFolder(node.Id)}/{taken}", task.Parameters), "arm");
    }

    /// <summary>Adds a task inside an arm for values that are composed there, as only a task of the arm can read its outputs.</summary>
    private void AddComposed(PlacedBranch branch, int arm)
    {
        var node = branch.Node;
        var composed = node.Merges
            .Where(m => emission.Plan.IsInner(node, arm, m.Values[arm]) && emission.Plan.WriterOf(m.Values[arm]) is null)
            .ToList();
        if (composed.Count == 0)
            return;
        var word = BranchPlan.Word(arm, node.Cases.Length);
        var task = new ScriptTask(emission, Names.Fit($"kfc-arm-{node.Id}-{word}", GraphIndex.MaxTaskName));
        foreach (var merge in composed)
        {
            var path = $"{LoweringPlan.MergeFolder(node.Id, arm, node.Cases.Length)}/{merge.Name}";
            task.Publish.AddWrite(new(path, merge.Values[arm]), emission.Folder.Written(path, task.Parameters));
        }

        var scope = new Scope(branch.Scope, node, arm, branch.Scope.IsFinal);
        emission.Add(task.Finish(usesWorkspace: true), scope, composed.Select(m => m.Values[arm]), []);
    }
}
