using System.Collections.Immutable;
using Kfc.Compiler;

namespace Kfc.Tekton;

/// <summary>What the backend does with each feature; the same for all versions that can be targeted.</summary>
internal static class TektonCapabilities
{
    public static ImmutableArray<Capability> All { get; } =
    [
        new("pipeline parameter", Support.Native),
        new("default value", Support.Native),
        new("record or list parameter", Support.Emulated, "travels as JSON text"),
        new("small output", Support.Native, "a result, written by an added step"),
        new("large output", Support.Emulated, "a file in the run's workspace or in an object store; as a value within the limits of small outputs"),
        new("artifact", Support.Emulated, "a file in the run's workspace or in an object store; its path or key is a result"),
        new("artifacts in an object store", Support.Emulated, "added steps download and upload, by rclone; S3, Google Cloud Storage, Azure"),
        new("importer", Support.Emulated, "a task that takes the object; s3, gs, azure, http and https"),
        new("schedule", Support.Refused, "let a CronJob create the compiled run"),
        new("approval", Support.Refused, "end the pipeline there, and start a second one"),
        new("cluster resource", Support.Refused, "use a container with kubectl"),
        new("mutex", Support.Refused, "order the tasks of a run; against other runs lock in the container"),
        new("semaphore", Support.Refused, "order the tasks of a run; against other runs lock in the container"),
        new("key of an artifact", Support.Emulated, "in an object store"),
        new("value handed over as a file", Support.Emulated, "written by an added step"),
        new("explicit order", Support.Native),
        new("nested pipeline", Support.Emulated, "inlined"),
        new("branch on equality", Support.Native),
        new("branch on any condition", Support.Emulated, "computed by the last step of the producer, or by a small task"),
        new("choose a value", Support.Emulated, "through the run's storage and a small task"),
        new("loop over a static list", Support.Emulated, "unrolled"),
        new("loop over a list parameter", Support.Emulated, "a matrix when it has one task and no bound; otherwise unrolled over the values known when compiling"),
        new("loop over an output", Support.Emulated, "a matrix; several tasks of an iteration share its pod"),
        new("loop parallelism", Support.Emulated, "lanes of copies, one after the other"),
        new("collect values of a loop", Support.Native),
        new("exit handler", Support.Native),
        new("exit handler of a part", Support.Emulated, "its tasks may fail, a gate brings the failure back; no branches or retries inside"),
        new("details of failures", Support.Emulated, "names of failed tasks; in the pipeline's own handler"),
        new("run after a failure", Support.Emulated, "as the exit handler of a part"),
        new("bounded repetition", Support.Emulated, "written out, each further iteration in a branch; at most 100"),
        new("order inside an exit handler", Support.Refused, "make it one task"),
        new("status of the run", Support.Native),
        new("retry", Support.Native),
        new("retry with back-off", Support.Emulated, "a first step sleeps; within the task's timeout; not in the split layout"),
        new("task timeout", Support.Native),
        new("run timeout", Support.Native),
        new("continue on failure", Support.Native, "not together with retry"),
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
        new("security by default", Support.Native, "no privilege escalation, RuntimeDefault seccomp; added steps are not root"),
        new("restricted pod security", Support.Native, "needs the cluster's flag set-security-context for Tekton's own init containers"),
        new("cache", Support.Refused, "runs every time; a warning says so"),
        new("engine patch", Support.Native),
        new("field of a run-time record", Support.Emulated, "taken out by an added step"),
    ];
}
