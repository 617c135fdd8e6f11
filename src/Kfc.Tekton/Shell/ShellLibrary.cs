using Kfc.Kubernetes;

namespace Kfc.Tekton.Shell;

/// <summary>Where the functions of scripts stand: once in the run, or, for objects that are used without it, in each script.</summary>
/// <param name="isShared">Whether the run holds them.</param>
internal sealed class ShellLibrary(bool isShared)
{
    private readonly HashSet<ShellPart> _used = new(ReferenceEqualityComparer.Instance);

    public bool IsShared => isShared;

    /// <summary>The variables that the run's pods need.</summary>
    public IEnumerable<EnvVar> Variables => ShellPart.All.Where(_used.Contains).Select(p => new EnvVar(p.Variable, p.Text));

    /// <summary>Notes that a script evaluates a part.</summary>
    public void Use(ShellPart part) => _used.Add(part);
}
