using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Stores;

namespace Kfc.Tekton.Lowering;

/// <summary>Where the run's files lie: below its volume, or in a bucket.</summary>
internal sealed class RunFolder(PipelineGraph graph, CompileOptions options)
{
    private readonly bool _isShared = graph.Settings.Storage?.ExistingClaim is not null;

    /// <summary>The bucket; null when the run has a volume.</summary>
    public StorePlace? Store { get; } = graph.Settings.Storage?.ObjectStore is { } store ? new StorePlace(store, options) : null;

    /// <summary>
    /// Path or key of something of the whole run. In a claim that runs share, each run has a folder of its own; a bucket may be shared
    /// with other namespaces, so there its name alone is not enough.
    /// </summary>
    public string Of(string path, ParamTable parameters) =>
        Store is not null ? Store.Key($"{Ref.Param(parameters.Bind("run", $"{Ref.RunName}/{Ref.RunUid}"))}/{path}")
        : _isShared ? $"{Ref.Param(parameters.Bind("run", Ref.RunName))}/{path}"
        : path;

    /// <summary>Key of the folder of the whole run.</summary>
    public string Root(ParamTable parameters) => Of("", parameters).TrimEnd('/');

    /// <summary>Where a script writes something of the whole run.</summary>
    public string Written(string path, ParamTable parameters) =>
        Store is not null ? $"{StorePlace.KeptFolder}/{path}" : $"{Ref.WorkspacePath}/{Of(path, parameters)}";

    /// <summary>The same where the pipeline itself refers to it.</summary>
    public string OfPipeline(string path) => _isShared ? $"{Ref.RunName}/{path}" : path;

    /// <summary>Folder of the marks of tasks that succeeded.</summary>
    public const string Marks = "kfc-done";

    /// <summary>Where the mark of a task is written.</summary>
    public string Mark(string task, ParamTable parameters) => Written($"{Marks}/{Name(task, parameters)}", parameters);

    /// <summary>Folder of a task's outputs.</summary>
    public string OfTask(string task, ParamTable parameters) => Of(Name(task, parameters), parameters);

    /// <summary>A Task object serves several tasks, so there the name is a parameter.</summary>
    private string Name(string task, ParamTable parameters) => options.Layout == Layout.Split ? Ref.Param(parameters.Bind("task", task)) : task;
}
