using System.Collections.Immutable;
using System.Globalization;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Lowering.Stores;
using Kfc.Tekton.Manifest;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// The pod of one iteration. Before each container of the author's stands a step that takes up what the one before made, decides the
/// branches around the container and hands it its values; a last step publishes what the loop collects. When there is no item,
/// all of the author's containers are skipped.
/// </summary>
internal sealed class LoopPod
{
    private const string GoResult = "go";
    private const string ItemResult = "item";
    private const string IndexResult = "index";
    private const string KeptVolume = "kfc-kept";
    private const int MaxStepName = 50;

    private readonly PlacedLoop _loop;
    private readonly Emission _emission;
    private readonly PodValues _values;
    private readonly StorePlace? _store;
    private readonly List<StoreItem> _uploads = [];
    private readonly bool _isSingle;
    private readonly string _prefix;
    private readonly ImmutableArray<(WorkspaceDeclaration Declaration, WorkspaceUse Use)> _shared;
    private readonly bool _keeps;
    private readonly int _limit;
    private readonly string _folder;
    private readonly List<Step> _steps = [];
    private readonly List<Volume> _volumes = [];

    public LoopPod(PlacedLoop loop, Emission emission)
    {
        (_loop, _emission) = (loop, emission);
        Parameters = new();
        Parameters.Declare(LoopItems.Param);
        _store = emission.Folder.Store;
        _folder = loop.Body.HasArtifacts ? emission.Folder.OfTask(loop.Name, Parameters) : "";
        _values = new(loop, _folder, _store);
        _isSingle = loop.Body.Only is not null;
        // Beside containers that the author names, added ones have names that these cannot have.
        _prefix = loop.Body.Only is { } one && !PodTemplates.IsSingle(one.Task.Component.Implementation) ? "kfc-" : "";
        _shared = loop.Body.Only is { } alone ? emission.Workspaces.Of(alone.Task) : [];
        _keeps = loop.Body.Only?.Arms.IsEmpty != true;
        var waits = loop.Body.Only is { } only && Backoff.IsNeeded(only.Node.Settings);
        var isGuarded = ParameterGuard.IsNeeded(loop.Body.OuterOperands);
        var moves = _store is not null && UsesFiles ? loop.Body.Tasks.Count + 1 : 0;
        var containers = loop.Body.Tasks.Sum(t => PodTemplates.Steps(t.Task.Component.Implementation));
        _limit = StepBudget.Of(containers + loop.Body.Tasks.Count + 1 + (waits ? 1 : 0) + (isGuarded ? 1 : 0) + moves, hasScript: true);
        if (waits)
            _steps.Add(Named(Backoff.Of(loop.Body.Only!.Node.Settings.Retry!, emission.Options.HelperImage)));
    }

    public ParamTable Parameters { get; }

    /// <summary>What the pipeline gives the pod for the workspaces of its component.</summary>
    public IEnumerable<WorkspaceUse> SharedUses => _shared.Select(s => s.Use);

    /// <summary>Whether files come into the pod or out of it.</summary>
    private bool UsesFiles => _loop.Body.HasArtifacts || _emission.Plan.References.UsesWorkspace(_loop.Body.OuterOperands.Concat(LoopItems.ItemOperands(_loop)));

    public TaskSpec Build()
    {
        BodyTask? before = null;
        foreach (var task in _loop.Body.Tasks)
        {
            AddContainer(task, before);
            before = task;
        }

        if (_uploads.Count > 0)
            AddUpload();
        var results = AddPublish(before);
        if (ParameterGuard.Of(Parameters, _emission) is { } guard)
            _steps.Insert(0, Named(guard));
        if (_keeps)
            _volumes.Add(new(KeptVolume, VolumeKind.Empty));
        var usesWorkspace = _store is null && UsesFiles;
        return new()
        {
            Metadata = TaskEmitter.Metadata(_loop.Body.PodSettings),
            Description = _loop.Body.Only?.Task.Component.Description,
            Params = Parameters.Specs,
            Workspaces = [.. usesWorkspace ? [new(Ref.Workspace)] : Array.Empty<WorkspaceDeclaration>(), .. _shared.Select(s => s.Declaration), .. RunVolumes.OfPod(_loop.Body.Tasks.Select(t => t.Node.Settings)).Declared],
            Results = results,
            Volumes = [.. _volumes.DistinctBy(v => v.Name, StringComparer.Ordinal)],
            Steps = [.. _steps],
        };
    }

    private void AddContainer(BodyTask task, BodyTask? before)
    {
        var stageName = StageOf(task);
        var files = new PodFiles(_emission.Folder, Parameters, _emission.Plan.References, Name(task, "artifacts"));
        var program = Begin(files);
        TakeUp(before, program);
        Decide(task, program);
        program.Line("if [ \"$GO\" = true ]; then");
        Prepare(task, program);
        var text = new ArgumentText(task.Task, _values.FolderWord(task), Parameters, _emission.Plan.References, files, program, _values) { Step = stageName, Report = _emission.Diagnostics.Add };
        var pod = new PodEmitter(task.Task, text, _emission);
        if (_store is not null)
            AddUploads(task, text);
        text.WriteFiles();
        text.FinishStage(_limit);
        program.Line("else :");
        foreach (var staged in text.Staged)
            program.Line($"printf '\"\"' > '{Ref.StepResultPath(staged)}'");
        program.Line("fi");
        program.Line($"printf '\"%s\"' \"$GO\" > '{Ref.StepResultPath(GoResult)}'");
        string[] ofItem = _store is not null && _loop.Body.HasArtifacts && task == _loop.Body.Tasks[0] ? [ItemResult, IndexResult] : [];
        if (ofItem.Length > 0)
        {
            program.Line($"printf '\"%s\"' \"${{INDEX:+true}}\" > '{Ref.StepResultPath(ItemResult)}'");
            program.Line($"printf '\"%s\"' \"${{INDEX-}}\" > '{Ref.StepResultPath(IndexResult)}'");
        }

        var inputs = text.HasFiles ? Volume(task, "in") : null;
        _steps.Add(Step.Helper(stageName, _emission.Options.HelperImage) with
        {
            Args = program.Args,
            Env = program.Env,
            Mounts = [.. Mounts(before), .. inputs is null ? [] : new[] { new Mount(inputs, ArgumentText.InputFolder) }, .. files.HasLists ? new[] { files.Filled } : []],
            Results = [new(GoResult), .. ofItem.Select(r => new StepResult(r)), .. text.Staged.Select(s => new StepResult(s))],
            Script = program.Text(),
        });
        ImmutableArray<When> goes = [new(Ref.StepResult(stageName, GoResult), ["true"])];
        if (files.Items.Count > 0)
        {
            Volume(task, "artifacts");
            _steps.Add(_store!.Download(NameOf("download", task), files.Items, _emission.Script(Parameters, files), files.Filled) with { When = goes });
        }

        var outputs = HasOutputs(task) ? Volume(task, "out") : null;
        var own = OwnVolumes(task, pod);
        _volumes.AddRange(pod.Volumes.Select(v => v with { Name = own(v.Name) }));
        _steps.AddRange(pod.Steps.Select(step => step with
        {
            Name = _isSingle ? step.Name : Names.Fit(task.Node.Id, MaxStepName),
            When = goes,
            ContinueOnError = step.ContinueOnError || _loop.Body.FailsAlone(task),
            Timeout = !_isSingle && task.Node.Settings.TimeoutSeconds is { } seconds ? Durations.Of(seconds) : step.Timeout,
            Mounts =
            [
                .. step.Mounts.Select(m => m with { Name = own(m.Name) }),
                .. outputs is null ? [] : new[] { new Mount(outputs, ArgumentText.OutputFolder) },
                .. inputs is null ? [] : new[] { new Mount(inputs, ArgumentText.InputFolder, ReadOnly: true) },
                .. files.Mounts, .. _store is null || !ReadsMade(task) ? [] : Made(_loop.Body.Tasks.TakeWhile(t => t != task)),
            ],
        }));
    }

    /// <summary>Notes what a container makes for the step that stores it. Of its keys, those of the author's are worked out before it.</summary>
    private void AddUploads(BodyTask task, ArgumentText text)
    {
        var folder = $"{_folder}/{Ref.StepResult(StageOf(_loop.Body.Tasks[0]), IndexResult)}";
        _uploads.AddRange(StoredOutputs.Of(task.Task, _isSingle ? folder : $"{folder}/{task.Node.Id}", _store!, text, PodValues.MadeFolder(task.Node.Id), inLoop: true));
    }

    private void AddUpload()
    {
        var files = new PodFiles(_emission.Folder, Parameters, _emission.Plan.References);
        _steps.Add(_store!.Upload(Added("upload"), _uploads, _emission.Script(Parameters, files), Made(_loop.Body.Tasks), isPartial: !_isSingle || _keeps) with
        {
            When = [new(Ref.StepResult(StageOf(_loop.Body.Tasks[0]), ItemResult), ["true"])],
        });
    }

    private IEnumerable<Mount> Made(IEnumerable<BodyTask> makers) =>
        makers.Where(t => t.Task.Component.Outputs.Any(o => Operands.IsArtifact(o.Type))).Select(t => new Mount(Name(t, "out"), PodValues.MadeFolder(t.Node.Id), ReadOnly: true));

    /// <summary>Whether a container reads an artifact of this iteration.</summary>
    private bool ReadsMade(BodyTask task) => TaskReads.Of(task.Node).SelectMany(Operands.Of).Any(o => Operands.IsArtifact(o.Type) && _loop.Body.Has(o));

    private string StageOf(BodyTask task) => NameOf(ArgumentText.StageStep, task);

    private string NameOf(string step, BodyTask task) => Added(_isSingle ? step : Names.Fit($"{step}-{task.Node.Id}", MaxStepName));

    /// <summary>The name of an added step, told apart from the author's containers, whose ids are their steps' names.</summary>
    private string Added(string step) => !_isSingle && _loop.Body.Tasks.Any(t => t.Node.Id == step) ? $"kfc-{step}" : _prefix + step;

    private Step Named(Step step) => step with { Name = Added(step.Name) };

    private ImmutableArray<TaskResult> AddPublish(BodyTask? last)
    {
        if (_loop.Innermost.Collected.IsEmpty && last?.Task.Component.Outputs.IsEmpty != false)
            return [];
        var program = Begin(new(_emission.Folder, Parameters, _emission.Plan.References));
        foreach (var handed in _loop.Body.Handed)
            program.Word(handed, "");
        var publish = new PublishScript(program);
        TakeUp(last, program);
        var results = _loop.Innermost.Collected.Select(c => (c.Name, c.Value, Variable: program.Fresh())).ToList();
        program.Line("if [ \"$GO\" = true ]; then :");
        foreach (var (_, value, variable) in results)
        {
            program.Use(LoopFunctions.Sealed);
            program.Use(ListFunctions.Quote);
            var word = program.Word(value, "value");
            program.Line($"sealed {(LoopFunctions.IsText(value.Type) ? $"\"$(quote {word})\"" : word)}; {variable}=$INDEX:$R");
        }

        program.Line("else :");
        results.ForEach(r => program.Line($"{r.Variable}=$KFC_ITEM"));
        program.Line("fi");
        foreach (var (name, _, variable) in results)
            publish.AddResult(name, ShellWord.Variable(variable));
        publish.Finish(_limit);
        _steps.Add(Step.Helper(Added("publish"), _emission.Options.HelperImage) with
        {
            Args = program.Args,
            Env = program.Env,
            Mounts = [.. Mounts(last)],
            Script = program.Text(),
        });
        return [.. publish.Results.Select(r => new TaskResult(r.Name))];
    }

    private ShellProgram Begin(PodFiles files)
    {
        var program = new ShellProgram(Parameters, _emission.Plan.References, _emission.Library, files, _values);
        PodValues.Begin(program, _loop);
        return program;
    }

    /// <summary>Reads what the container before wrote, if it ran, and keeps it for later steps.</summary>
    private void TakeUp(BodyTask? task, ShellProgram program)
    {
        if (task is null || task.Task.Component.Outputs.IsEmpty || _loop.Body.FailsAlone(task))
            return;
        var publish = new PublishScript(program);
        program.Line(task.Arms.IsEmpty ? "if [ \"$GO\" = true ]; then" : $"if [ -e '{RanFile(task)}' ]; then");
        foreach (var port in task.Task.Component.Outputs)
        {
            // Nobody can read a large value of an iteration, so that it is only looked at whether it is there.
            if (Operands.IsArtifact(port.Type) || port.Large)
            {
                program.Use(PublishFunctions.Wrote);
                var path = _store is null && !port.Large ? $"'{Ref.WorkspacePath}/'{_values.FolderWord(task)}'/{port.Name}'" : $"'{ArgumentText.OutputFolder}/{port.Name}'";
                program.Line($"wrote {port.Name} {path}");
                continue;
            }

            var variable = publish.Read(task.Node.Id, port, isCarried: false);
            if (!_keeps)
                continue;
            program.Use(PublishFunctions.Keep);
            program.Line($"keep '{PodValues.KeptFile(task.Node.Id, port.Name)}' {ShellWord.Variable(variable)}");
        }

        program.Line("fi");
    }

    /// <summary>Lets GO hold only if this iteration takes all arms that the container stands in.</summary>
    private static void Decide(BodyTask task, ShellProgram program)
    {
        foreach (var (branch, arm) in task.Arms)
        {
            program.Line("if [ \"$GO\" = true ]; then");
            program.Line($"[ {PodValues.Arm(branch, program)} = {BranchPlan.Word(arm, branch.Cases.Length)} ] || GO=false");
            program.Line("fi");
        }
    }

    private void Prepare(BodyTask task, ShellProgram program)
    {
        program.Line(task.Arms.IsEmpty ? ":" : $": > '{RanFile(task)}'");
        if (_store is null && task.Task.Component.Outputs.Any(o => Operands.IsArtifact(o.Type)))
            program.Line($"D='{Ref.WorkspacePath}/'{_values.FolderWord(task)}; rm -rf \"$D\"; mkdir -p \"$D\"; chmod 0777 \"$D\"");
    }

    private IEnumerable<Mount> Mounts(BodyTask? before)
    {
        if (before is not null && HasOutputs(before))
            yield return new(Name(before, "out"), ArgumentText.OutputFolder, ReadOnly: true);
        if (_keeps)
            yield return new(KeptVolume, PodValues.KeptFolder);
    }

    private string Volume(BodyTask task, string what)
    {
        var name = Name(task, what);
        _volumes.Add(new(name, VolumeKind.Empty));
        return name;
    }

    private string Name(BodyTask task, string what) => _isSingle ? $"kfc-{what}" : Names.Fit($"kfc-{what}-{task.Node.Id}", MaxStepName);

    /// <summary>An empty volume is one task's own, so that those of several tasks need names of their own.</summary>
    private Func<string, string> OwnVolumes(BodyTask task, PodEmitter pod)
    {
        if (_isSingle)
            return name => name;
        var place = _loop.Body.Tasks.ToList().IndexOf(task).ToString(CultureInfo.InvariantCulture);
        var own = pod.Volumes.Where(v => v.Kind == VolumeKind.Empty).Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        return name => own.Contains(name) ? $"{name}-{place}" : name;
    }

    private bool HasOutputs(BodyTask task) => task.Task.Component.Outputs.Any(o => _store is not null || !Operands.IsArtifact(o.Type));

    private static string RanFile(BodyTask task) => $"{PodValues.KeptFolder}/{task.Node.Id}";
}
