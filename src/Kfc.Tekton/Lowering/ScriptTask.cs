using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Manifest;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>A task that Kfc adds: one small container that computes and publishes.</summary>
internal sealed class ScriptTask
{
    private readonly Emission _emission;
    private readonly string _name;

    public ScriptTask(Emission emission, string name, IPodValues? values = null)
    {
        _emission = emission;
        _name = name;
        Program = new ShellProgram(Parameters, emission.Plan.References, emission.Library, values);
        Publish = new PublishScript(Program);
    }

    public ParamTable Parameters { get; } = new();

    public ShellProgram Program { get; }

    public PublishScript Publish { get; }

    /// <summary>Adds what others want of this task: selectors and values that leave a branch.</summary>
    public bool AddPublication()
    {
        var publication = _emission.Plan.Publication(_name);
        foreach (var selection in publication.Selections)
            Publish.AddSelection(selection);
        foreach (var write in publication.Writes)
            Publish.AddWrite(write, _emission.Folder.Of(write.Path, Parameters));
        return publication.Writes.Count > 0;
    }

    /// <summary>Adds what others want of this task, which knows one of its own outputs as a word.</summary>
    public bool AddPublication(string node, string output, string word)
    {
        Program.OwnWord(node, output, word);
        return AddPublication();
    }

    /// <summary>Makes the task; nothing may be added after.</summary>
    /// <param name="usesWorkspace">Whether it reads or writes the run's volume.</param>
    /// <param name="mark">The file that says that it succeeded, for a task whose failure is held back.</param>
    public PipelineTask Finish(bool usesWorkspace, string? mark = null)
    {
        if (mark is not null)
            Publish.AddResult(Emission.OkResult, "true");
        usesWorkspace |= Program.UsesWorkspace;
        var guard = ParameterGuard.Of(Parameters, _emission);
        Publish.Finish(StepBudget.Of(guard is null ? 1 : 2, hasScript: true));
        if (mark is not null)
            Publish.AddMark(mark);
        var step = Step.Helper("publish", _emission.Options.HelperImage) with { Args = Program.Args, Env = Program.Env, Script = Program.Text() };
        return new(_name)
        {
            Timeout = Durations.None,
            Params = Parameters.Params,
            Workspaces = usesWorkspace ? [new(Ref.Workspace, Ref.Workspace)] : [],
            TaskSpec = new()
            {
                Params = Parameters.Specs,
                Workspaces = usesWorkspace ? [new(Ref.Workspace)] : [],
                Results = [.. Publish.Results.Select(r => new TaskResult(r.Name, null, r.IsList))],
                Steps = guard is null ? [step] : [guard, step],
            },
        };
    }
}
