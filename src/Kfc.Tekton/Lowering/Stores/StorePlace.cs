using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Manifest;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering.Stores;

/// <summary>The bucket that carries the run's files, and the steps that move them.</summary>
internal sealed class StorePlace(ObjectStoreSettings store, CompileOptions options)
{
    public const string KeptVolume = "kfc-keep";
    public const string KeptFolder = "/kfc/keep";

    private readonly ImmutableArray<EnvVar> _variables = Rclone.Variables(Rclone.Store, store);

    /// <summary>The key of something below the author's prefix.</summary>
    public string Key(string path) => store.KeyPrefix is { Length: > 0 } prefix ? $"{prefix}/{path}" : path;

    /// <summary>A step that brings files into the pod.</summary>
    public Step Download(string name, IEnumerable<StoreItem> items, ShellProgram program, Mount mount) =>
        Move(name, items, program, StoreFunctions.Download, "download \"$@\"") with { Mounts = [mount] };

    /// <summary>A step that brings outputs into the bucket.</summary>
    /// <param name="name">Name of the step.</param>
    /// <param name="items">The outputs.</param>
    /// <param name="program">The step's script, empty as yet.</param>
    /// <param name="mounts">Where the outputs lie.</param>
    /// <param name="isPartial">Whether outputs may be missing, as containers of the pod were skipped.</param>
    public Step Upload(string name, IEnumerable<StoreItem> items, ShellProgram program, IEnumerable<Mount> mounts, bool isPartial = false) =>
        Move(name, items, program, StoreFunctions.Upload, isPartial ? "PARTIAL=1; upload \"$@\"" : "upload \"$@\"") with { Mounts = [.. mounts] };

    /// <summary>A step that brings what scripts wrote for other tasks into the bucket.</summary>
    public Step Keep(string key, ShellProgram program) =>
        Upload("keep", [new(StoreItem.All, key, KeptFolder)], program, [new(KeptVolume, KeptFolder, ReadOnly: true)]);

    private Step Move(string name, IEnumerable<StoreItem> items, ShellProgram program, ShellFunction function, string line)
    {
        program.Use(function);
        program.Line(line);
        return Step.Helper(name, options.StoreImage) with
        {
            Args = [$"{Rclone.Store}:{store.Bucket}", .. items.SelectMany(i => (string[])[i.Kind, i.Key, i.Path])],
            Env = _variables,
            Script = program.Text(),
        };
    }
}
