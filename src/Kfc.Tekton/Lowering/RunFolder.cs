using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Where files lie below the run's workspace.</summary>
internal sealed class RunFolder(PipelineGraph graph, CompileOptions options)
{
    private readonly bool _isShared = graph.Settings.Storage?.ExistingClaim is not null;

    /// <summary>Path of something of the whole run. In a claim that runs share, each run has a folder of its own.</summary>
    public string Of(string path, ParamTable parameters) =>
        _isShared ? $"{Ref.Param(parameters.Bind("run", Ref.RunName))}/{path}" : path;

    /// <summary>Folder of the marks of tasks that succeeded.</summary>
    public string Marks(ParamTable parameters) => Of("kfc-done", parameters);

    /// <summary>The mark of one task.</summary>
    public string Mark(string task, ParamTable parameters) =>
        $"{Marks(parameters)}/{(options.Layout == Layout.Split ? Ref.Param(parameters.Bind("task", task)) : task)}";

    /// <summary>Folder of a task's outputs. A Task object serves several tasks, so there the name is a parameter.</summary>
    public string OfTask(string task, ParamTable parameters) =>
        Of(options.Layout == Layout.Split ? Ref.Param(parameters.Bind("task", task)) : task, parameters);
}
