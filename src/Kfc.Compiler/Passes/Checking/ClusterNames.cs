using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>Names of objects, keys, labels and variables in settings, which pass the engines' admission and would be refused when a pod is made.</summary>
internal static class ClusterNames
{
    public static IEnumerable<Diagnostic> Check(RunSettings run, string pipeline, SourcePosition source)
    {
        IEnumerable<(string What, string Name, string? Problem)> names =
        [
            .. Object("The service account", run.ServiceAccount),
            .. run.ImagePullSecrets.SelectMany(secret => Object("A pull secret", secret)),
            .. Object("The claim", run.Storage?.ExistingClaim),
            .. Labels("label", run.Labels),
            .. Labels("node label", run.NodeSelector),
            .. Annotations(run.Annotations.Keys),
        ];
        return Bad(names, $"the run of '{pipeline}'", source);
    }

    public static IEnumerable<Diagnostic> Check(TaskNode task)
    {
        var settings = task.Settings;
        IEnumerable<(string What, string Name, string? Problem)> names =
        [
            .. Object("The service account", settings.ServiceAccount),
            .. settings.EnvFrom.SelectMany(variable => Source(variable)),
            .. settings.Env.Select(variable => Variable(variable.Name)),
            .. settings.Volumes.Where(volume => volume.Kind is VolumeKind.Secret or VolumeKind.ConfigMap or VolumeKind.Claim)
                .SelectMany(volume => Object($"The {Word(volume.Kind)} of a volume", volume.Name)),
            .. settings.Semaphores.SelectMany(semaphore => Object("The config map of a semaphore", semaphore.ConfigMap)),
            .. Labels("label", settings.Labels),
            .. Labels("node label", settings.NodeSelector),
            .. Annotations(settings.Annotations.Keys),
        ];
        return Bad(names, $"task '{task.Id}'", task.Source);
    }

    private static IEnumerable<Diagnostic> Bad(IEnumerable<(string What, string Name, string? Problem)> names, string owner, SourcePosition source) =>
        names.Where(name => name.Problem is not null).Select(name => GraphDiagnostics.BadClusterName.At(source, name.What, owner, name.Name, name.Problem));

    private static IEnumerable<(string What, string Name, string? Problem)> Object(string what, string? name) =>
        name is null ? [] : [(what, name, KubernetesNames.ProblemOfSubdomain(name))];

    private static IEnumerable<(string What, string Name, string? Problem)> Source(EnvironmentSource variable) =>
    [
        Variable(variable.Variable),
        .. Object($"The object of the variable {variable.Variable}", variable.Object),
        ($"The key of the variable {variable.Variable}", variable.Key, ProblemOfKey(variable.Key)),
    ];

    private static (string What, string Name, string? Problem) Variable(string name) => ("A variable", name, ProblemOfVariable(name));

    private static IEnumerable<(string What, string Name, string? Problem)> Labels(string what, IReadOnlyDictionary<string, string> labels) => labels.SelectMany(label => new[]
    {
        ($"A {what}", label.Key, KubernetesNames.ProblemOfQualified(label.Key)),
        ($"The value of the {what} {label.Key}", label.Value, KubernetesNames.ProblemOfWord(label.Value)),
    });

    /// <summary>The API server reads the names of annotations in small letters only.</summary>
    private static IEnumerable<(string What, string Name, string? Problem)> Annotations(IEnumerable<string> keys) =>
        keys.Select(key => ("An annotation", key, KubernetesNames.ProblemOfQualified(key.ToLowerInvariant())));

    private static string? ProblemOfKey(string key) =>
        key.Length is > 0 and <= 253 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && key is not ("." or "..") ? null
        : "a key has 1 to 253 letters, digits, '-', '_' and '.'";

    private static string? ProblemOfVariable(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? null
        : "a variable has letters, digits, '-', '_' and '.', and does not begin with a digit";

    private static string Word(VolumeKind kind) => kind switch
    {
        VolumeKind.Secret => "secret",
        VolumeKind.ConfigMap => "config map",
        _ => "claim",
    };
}
