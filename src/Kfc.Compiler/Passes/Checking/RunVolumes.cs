using System.Text.RegularExpressions;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>Volumes of the run: what a name asks for is the same wherever it stands.</summary>
internal sealed partial class RunVolumes
{
    private readonly Dictionary<string, (ClaimSettings Claim, string Task)> _known = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the volumes of a task.</summary>
    public IEnumerable<Diagnostic> Check(TaskNode task)
    {
        foreach (var volume in task.Settings.Volumes.Where(v => v.Kind == VolumeKind.NewClaim))
        {
            if (!Name().IsMatch(volume.Name))
                yield return GraphDiagnostics.BadRunVolume.At(task.Source, volume.Name, task.Id, "its name is not 1 to 40 small letters, digits and inner dashes");
            else if (volume.NewClaim is not { } claim)
                yield return GraphDiagnostics.BadRunVolume.At(task.Source, volume.Name, task.Id, "nothing says how large it is");
            else if (!_known.TryAdd(volume.Name, (claim, task.Id)) && _known[volume.Name].Claim != claim)
                yield return GraphDiagnostics.BadRunVolume.At(task.Source, volume.Name, task.Id, $"the task '{_known[volume.Name].Task}' asks for another size, class or mode under the same name");
        }
    }

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,38}[a-z0-9])?\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
