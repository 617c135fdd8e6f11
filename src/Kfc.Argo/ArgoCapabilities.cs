using System.Collections.Immutable;
using Kfc.Compiler;

namespace Kfc.Argo;

/// <summary>What the backend does with each feature; the same for all versions that can be targeted.</summary>
internal static class ArgoCapabilities
{
    public static ImmutableArray<Capability> All { get; } =
    [
        new("pipeline parameter", Support.Native),
        new("default value", Support.Native),
        new("record or list parameter", Support.Emulated, "travels as JSON text"),
        new("small output", Support.Native, "an output parameter, read from a file"),
        new("artifact", Support.Native, "through the configured artifact repository"),
        new("value handed over as a file", Support.Emulated, "written by an added init container"),
        new("explicit order", Support.Native),
        new("nested pipeline", Support.Native, "a template; equal ones are stored once"),
        new("branch on equality", Support.Native),
        new("branch on any condition", Support.Native),
        new("choose a value", Support.Native),
        new("loop over a static list", Support.Native),
        new("loop over a list parameter", Support.Native),
        new("loop over an output", Support.Native),
        new("loop parallelism", Support.Native),
        new("collect values of a loop", Support.Native, "artifacts lie under keys of their own, one per position"),
        new("exit handler", Support.Native),
        new("exit handler of a part", Support.Native),
        new("order inside an exit handler", Support.Native),
        new("status of the run", Support.Native),
        new("retry", Support.Native),
        new("retry with back-off", Support.Native, "whole factors only"),
        new("task timeout", Support.Native),
        new("run timeout", Support.Native),
        new("continue on failure", Support.Emulated, "a graph of its own with a last call that always succeeds"),
        new("resources", Support.Native),
        new("accelerator", Support.Native),
        new("environment variable", Support.Native),
        new("secret or config map as variable", Support.Native),
        new("volume", Support.Native),
        new("node selection", Support.Native),
        new("toleration", Support.Native),
        new("service account", Support.Native),
        new("image pull secret", Support.Native),
        new("labels and annotations", Support.Native),
        new("cache", Support.Native, "tasks without input artifacts; the controller's account must be allowed to create and update config maps"),
        new("engine patch", Support.Native),
        new("field of a run-time record", Support.Native),
    ];
}
