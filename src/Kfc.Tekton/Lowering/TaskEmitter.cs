using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Lowering.Scopes;
using Kfc.Tekton.Lowering.Stores;
using Kfc.Tekton.Manifest;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>Lowers one task of the author's: its container, and the injected steps around it.</summary>
internal sealed class TaskEmitter(Emission emission)
{
    private const string OutVolume = "kfc-out";
    private const string InVolume = "kfc-in";

    private readonly ScopeTasks _scopes = new(emission);

    public void Add(PlacedTask task)
    {
        if (_scopes.TryAdd(task))
            return;
        var node = task.Node;
        var isContained = emission.Plan.Groups.IsMember(node.Id);
        var parameters = new ParamTable();

        // Beside containers that the author names, added ones have names that these cannot have.
        var prefix = PodTemplates.IsSingle(task.Component.Implementation) ? "" : "kfc-";
        var files = new PodFiles(emission.Folder, parameters, emission.Plan.References);
        var store = emission.Folder.Store;
        var hasArtifacts = task.Component.Outputs.Any(o => Operands.IsArtifact(o.Type));
        var hasLarge = task.Component.Outputs.Any(o => o.Large && !Operands.IsArtifact(o.Type));
        var folder = hasArtifacts || hasLarge ? emission.Folder.OfTask(task.Name, parameters) : "";
        var text = new ArgumentText(task, folder, parameters, emission.Plan.References, files, emission.Library) { Step = prefix + ArgumentText.StageStep, Report = emission.Diagnostics.Add };
        var pod = new PodEmitter(task, text, emission);
        var shared = emission.Workspaces.Of(task);
        var uploads = store is null ? [] : StoredOutputs.Of(task, folder, store, text);
        text.WriteFiles();
        var publication = emission.Plan.Publication(task.Name);
        var hasOutputs = task.Component.Outputs.Any(o => store is not null || !Operands.IsArtifact(o.Type));
        var prepares = hasArtifacts && store is null;
        var keeps = store is not null && (isContained || publication.Writes.Count > 0);
        var publishes = !task.Component.Outputs.IsEmpty || !publication.IsEmpty || isContained || node.Settings.ContinueOnFailure;
        var usesWorkspace = store is null && (hasArtifacts || isContained || publication.Writes.Count > 0
            || hasLarge || emission.Plan.References.UsesWorkspace(Read(node, publication)));

        var isGuarded = ParameterGuard.IsNeeded(Read(node, publication));
        var waits = Backoff.IsNeeded(node.Settings);
        var moves = files.First.Count > 0 || files.Items.Count > 0 || uploads.Count > 0 || keeps;
        bool[] added = [isGuarded, waits, prepares, text.NeedsStage, publishes, files.First.Count > 0, files.Items.Count > 0, uploads.Count > 0, keeps];
        var limit = StepBudget.Of(
            pod.Steps.Length + pod.Sidecars.Length + added.Count(a => a),
            isGuarded || waits || text.NeedsStage || publishes || moves || pod.Steps.Concat(pod.Sidecars).Any(s => s.Script is not null));
        var steps = ImmutableArray.CreateBuilder<Step>();
        if (waits)
            steps.Add(Backoff.Of(node.Settings.Retry!, emission.Options.HelperImage));
        if (prepares)
            steps.Add(Prepare(folder));
        if (files.First.Count > 0)
            steps.Add(store!.Download("download-values", files.First, emission.Script(parameters, files), files.Filled));
        if (text.NeedsStage)
            steps.Add(Stage(text, files, limit));
        if (files.Items.Count > 0)
            steps.Add(store!.Download("download", files.Items, emission.Script(parameters, files), files.Filled));
        Mount[] mounts = [.. hasOutputs ? [new Mount(OutVolume, ArgumentText.OutputFolder)] : Array.Empty<Mount>(), .. text.HasFiles ? [new Mount(InVolume, ArgumentText.InputFolder, ReadOnly: true)] : Array.Empty<Mount>(), .. files.Mounts];
        steps.AddRange(pod.Steps.Select(s => s with { Mounts = [.. s.Mounts, .. mounts] }));
        if (uploads.Count > 0)
            steps.Add(store!.Upload("upload", uploads, emission.Script(parameters, files), [new(OutVolume, ArgumentText.OutputFolder, ReadOnly: true)]));
        ImmutableArray<TaskResult> results = [];
        if (publishes)
            steps.Add(Publish(task, folder, parameters, files, limit, hasOutputs, out results));
        if (keeps)
            steps.Add(store!.Keep(emission.Folder.Root(parameters), emission.Script(parameters, files)));
        if (ParameterGuard.Of(parameters, emission) is { } guard)
            steps.Insert(0, guard);
        for (var i = 0; i < steps.Count && prefix.Length > 0; i++)
        {
            if (steps[i].IsHelper && steps[i].Name != text.Step)
                steps[i] = steps[i] with { Name = prefix + steps[i].Name };
        }

        var volumes = pod.Volumes.ToList();
        if (hasOutputs)
            volumes.Add(new(OutVolume, VolumeKind.Empty));
        if (text.HasFiles)
            volumes.Add(new(InVolume, VolumeKind.Empty));
        if (files.Mounts.Any())
            volumes.Add(new(PodFiles.Volume, VolumeKind.Empty));
        if (keeps)
            volumes.Add(new(StorePlace.KeptVolume, VolumeKind.Empty));
        var (declared, used) = RunVolumes.OfPod(node.Settings);
        var spec = new TaskSpec
        {
            Metadata = Metadata(node.Settings),
            Description = task.Component.Description,
            Params = parameters.Specs,
            Workspaces = [.. usesWorkspace ? [new WorkspaceDeclaration(Ref.Workspace)] : Array.Empty<WorkspaceDeclaration>(), .. shared.Select(s => s.Declaration), .. declared],
            Results = results,
            Volumes = [.. volumes],
            Steps = steps.ToImmutable(),
            Sidecars = [.. pod.Sidecars.Select(s => s with { Mounts = [.. s.Mounts, .. SidecarFiles(task, s.Name, hasOutputs)] })],
        };
        emission.Add(
            new(task.Name)
            {
                DisplayName = node.DisplayName is { } shown && shown != task.Name && !shown.Contains("$(", StringComparison.Ordinal) ? shown : null,
                Retries = node.Settings.Retry?.Limit,
                Timeout = Durations.Of(node.Settings.TimeoutSeconds),
                ContinueOnError = node.Settings.ContinueOnFailure || isContained,
                Params = parameters.Params,
                Workspaces = [.. usesWorkspace ? [new WorkspaceUse(Ref.Workspace, Ref.Workspace)] : Array.Empty<WorkspaceUse>(), .. shared.Select(s => s.Use), .. used],
                TaskSpec = spec,
                Patches = [.. node.Settings.Patches.Where(p => p.Engine == "tekton")],
                Component = node.Component,
                Source = node.Source,
            },
            task.Scope,
            TaskReads.Of(node),
            node.After.SelectMany(a => emission.Leaves(a)),
            node.Settings.RunAfterFailure);
    }

    /// <summary>All that the task's containers read.</summary>
    private static IEnumerable<Expression> Read(TaskNode node, Publication publication) =>
    [
        .. TaskReads.Of(node), .. publication.Read,
    ];

    public static ObjectMeta? Metadata(TaskSettings settings) => settings.Labels.IsEmpty && settings.Annotations.IsEmpty
        ? null
        : new() { Labels = settings.Labels, Annotations = settings.Annotations };

    /// <summary>A sidecar sees the folder of the outputs when it writes one.</summary>
    private static Mount[] SidecarFiles(PlacedTask task, string name, bool hasOutputs) =>
        hasOutputs && PodTemplates.Uses<OutputPathPart>(PodTemplates.Containers(task.Component.Implementation).First(c => c.Name == name))
            ? [new(OutVolume, ArgumentText.OutputFolder)]
            : [];

    /// <summary>
    /// Makes the folder of the outputs, writable for any user, without what an earlier attempt left: what another user made below it
    /// cannot be removed, but the folder can be moved away.
    /// </summary>
    private Step Prepare(string folder) => Step.Helper("prepare", emission.Options.HelperImage) with
    {
        Command = ["sh", "-c", "if [ -e \"$1\" ]; then rm -rf \"$1\" 2>/dev/null || { d=`mktemp -d \"$1.old-XXXXXX\"` && mv \"$1\" \"$d\"; }; fi && mkdir -p \"$1\" && chmod 0777 \"$1\"", "sh", $"{Ref.WorkspacePath}/{folder}"],
    };

    private Step Stage(ArgumentText text, PodFiles files, int limit)
    {
        text.FinishStage(limit);
        return Step.Helper(text.Step, emission.Options.HelperImage) with
        {
            Args = text.Program.Args,
            Env = text.Program.Env,
            Mounts =
            [
                .. text.HasFiles ? [new Mount(InVolume, ArgumentText.InputFolder)] : Array.Empty<Mount>(),
                .. files.First.Count > 0 || files.HasLists ? [files.Filled] : Array.Empty<Mount>(),
            ],
            Results = [.. text.Staged.Select(s => new StepResult(s))],
            Script = text.Program.Text(),
        };
    }

    private Step Publish(PlacedTask task, string folder, ParamTable parameters, PodFiles files, int limit, bool hasOutputs, out ImmutableArray<TaskResult> results)
    {
        var publication = emission.Plan.Publication(task.Name);
        var program = emission.Script(parameters, files);
        var publish = new PublishScript(program);
        foreach (var port in task.Component.Outputs)
        {
            if (Operands.IsArtifact(port.Type))
            {
                var word = files.InStore ? StoredOutputs.KeyWord(task.Node, port, $"'{folder}/{port.Name}'", emission.Folder.Store!, program) : $"'{folder}/{port.Name}'";
                if (files.InStore)
                    publish.AddPath(port.Name, word);
                else
                    publish.AddArtifact(port.Name, $"{folder}/{port.Name}");
                program.OwnWord(task.Node.Id, port.Name, word);
            }
            else if (port.Large)
            {
                var isRead = publication.Read.SelectMany(Operands.Of).Any(o => o is OutputExpression own && own.Task == task.Node.Id && own.Port == port.Name);
                if (!files.InStore)
                    publish.AddLarge(task.Node.Id, port, $"{folder}/{port.Name}", isRead);
                else
                    publish.AddPath(port.Name, $"'{folder}/{port.Name}'");
                if (files.InStore && isRead)
                    publish.Load(task.Node.Id, port, $"{ArgumentText.OutputFolder}/{port.Name}");
            }
            else
            {
                if (publication.OnlyListed.Contains(port.Name))
                    publish.Read(task.Node.Id, port, isCarried: false);
                else
                    publish.AddValue(task.Node.Id, port, publication.Carried.Contains(port.Name));
                foreach (var withEnd in (ReadOnlySpan<bool>)[false, true])
                {
                    if (!publication.Listed.Contains((port.Name, withEnd)))
                        continue;
                    var list = program.Word(new OutputExpression(task.Node.Id, port.Name, port.Type), port.Name);
                    publish.AddItems(LoopItems.ResultOf(port.Name, withEnd), list, port.Type, withEnd);
                }
            }
        }

        publish.Add(publication, emission.Folder, parameters);
        var isContained = emission.Plan.Groups.IsMember(task.Node.Id);
        if (task.Node.Settings.ContinueOnFailure || isContained)
            publish.AddResult(Emission.OkResult, "true");
        publish.Finish(limit);
        if (isContained)
            publish.AddMark(emission.Folder.Mark(task.Name, parameters));
        var described = task.Component.Outputs.ToDictionary(o => o.Name, o => o.Description, StringComparer.Ordinal);
        results = [.. publish.Results.Select(r => new TaskResult(r.Name, described.GetValueOrDefault(r.Name), r.IsList))];
        return Step.Helper("publish", emission.Options.HelperImage) with
        {
            Args = program.Args,
            Env = program.Env,
            Mounts =
            [
                .. hasOutputs ? [new Mount(OutVolume, ArgumentText.OutputFolder, ReadOnly: true)] : Array.Empty<Mount>(),
                .. files.InStore && (isContained || publication.Writes.Count > 0) ? [new Mount(StorePlace.KeptVolume, StorePlace.KeptFolder)] : Array.Empty<Mount>(),
            ],
            Script = program.Text(),
        };
    }
}
