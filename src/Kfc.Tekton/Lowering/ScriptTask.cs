using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Lowering.Stores;
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
        Files = new PodFiles(emission.Folder, Parameters, emission.Plan.References);
        Program = new ShellProgram(Parameters, emission.Plan.References, emission.Library, Files, values);
        Publish = new PublishScript(Program);
    }

    public ParamTable Parameters { get; } = new();

    public PodFiles Files { get; }

    public ShellProgram Program { get; }

    public PublishScript Publish { get; }

    /// <summary>Adds what others want of this task: selectors and values that leave a branch.</summary>
    public bool AddPublication()
    {
        var publication = _emission.Plan.Publication(_name);
        Publish.Add(publication, _emission.Folder, Parameters);
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
        var store = _emission.Folder.Store;
        var keeps = store is not null && (Publish.Writes || mark is not null);
        usesWorkspace = store is null && (usesWorkspace || Program.UsesWorkspace);
        var guard = ParameterGuard.Of(Parameters, _emission);
        Publish.Finish(StepBudget.Of(1 + (guard is null ? 0 : 1) + (Files.First.Count > 0 ? 1 : 0) + (keeps ? 1 : 0), hasScript: true));
        if (mark is not null)
            Publish.AddMark(mark);
        var step = Step.Helper("publish", _emission.Options.HelperImage) with
        {
            Args = Program.Args,
            Env = Program.Env,
            Mounts = [.. Files.Mounts, .. keeps ? [new Mount(StorePlace.KeptVolume, StorePlace.KeptFolder)] : Array.Empty<Mount>()],
            Script = Program.Text(),
        };
        var steps = new List<Step>();
        if (guard is not null)
            steps.Add(guard);
        if (Files.First.Count > 0)
            steps.Add(store!.Download("download", Files.First, _emission.Script(Parameters, Files), Files.Filled));
        steps.Add(step);
        if (keeps)
            steps.Add(store!.Keep(_emission.Folder.Root(Parameters), _emission.Script(Parameters, Files)));
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
                Volumes =
                [
                    .. Files.First.Count > 0 ? [new Volume(PodFiles.Volume, VolumeKind.Empty)] : Array.Empty<Volume>(),
                    .. keeps ? [new Volume(StorePlace.KeptVolume, VolumeKind.Empty)] : Array.Empty<Volume>(),
                ],
                Steps = [.. steps],
            },
        };
    }
}
