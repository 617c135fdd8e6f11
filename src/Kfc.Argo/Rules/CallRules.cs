using Kfc.Argo.Manifest;

namespace Kfc.Argo.Rules;

/// <summary>Rules of one call: what it calls exists, and gets what it needs and nothing else.</summary>
internal static class CallRules
{
    public static IEnumerable<(string Rule, string Problem)> Check(string place, string callee, Slots arguments, Dictionary<string, Template> templates)
    {
        if (!templates.TryGetValue(callee, out var template))
        {
            yield return ("2", $"{place} calls '{callee}', which is no template");
            yield break;
        }

        if (NameRules.Twice(arguments) is { } twice)
            yield return ("5", $"{place} gives '{twice}' twice");
        foreach (var input in template.Inputs.Parameters.Where(p => p.Default is null && p.Value is null && arguments.Parameters.All(a => a.Name != p.Name)))
            yield return ("9", $"{place} does not give parameter '{input.Name}' to '{callee}'");
        foreach (var input in template.Inputs.Artifacts.Where(a => !a.Optional && a.Location is null && arguments.Artifacts.All(b => b.Name != a.Name)))
            yield return ("9", $"{place} does not give artifact '{input.Name}' to '{callee}'");
        foreach (var argument in arguments.Artifacts.Where(a => a.From is null && a.Location is null))
            yield return ("8", $"{place} gives artifact '{argument.Name}' from nowhere");
        foreach (var argument in arguments.Parameters.Where(a => template.Inputs.Parameters.All(p => p.Name != a.Name)))
            yield return ("44", $"{place} gives parameter '{argument.Name}', which '{callee}' does not declare");
        foreach (var argument in arguments.Artifacts.Where(a => template.Inputs.Artifacts.All(b => b.Name != a.Name)))
            yield return ("44", $"{place} gives artifact '{argument.Name}', which '{callee}' does not declare");
    }
}
