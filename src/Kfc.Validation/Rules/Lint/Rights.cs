using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Lint;

/// <summary>Containers have no more rights than they need.</summary>
internal static class Rights
{
    public static void Check(MapNode map, RuleContext context)
    {
        if (map.Map("securityContext") is { } security)
        {
            if (security.Scalar("privileged") is { Type: ScalarType.Bool, Number: > 0 } privileged)
                context.Report(LintDiagnostics.Privileged, privileged, "all rights of the node (privileged)");
            if (security.Scalar("allowPrivilegeEscalation") is { Type: ScalarType.Bool, Number: > 0 } escalation)
                context.Report(LintDiagnostics.Privileged, escalation, "the right to gain rights (allowPrivilegeEscalation)");
            if (security.Scalar("runAsUser") is { Type: ScalarType.Int, Number: 0 } user)
                context.Report(LintDiagnostics.Privileged, user, "the user root (runAsUser: 0)");
        }

        if (map.Has("hostPath"))
            context.Report(LintDiagnostics.HostAccess, map.PlaceOf("hostPath"), "hostPath");
        foreach (var field in new[] { "hostNetwork", "hostPID", "hostIPC" })
        {
            if (map.Scalar(field) is { Type: ScalarType.Bool, Number: > 0 } host)
                context.Report(LintDiagnostics.HostAccess, host, field);
        }
    }
}
