using System.Globalization;
using Kfc.Ir;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>A step that sleeps before a further attempt, as Tekton retries at once. Its awk need not know powers: some small ones do not.</summary>
internal static class Backoff
{
    public static bool IsNeeded(TaskSettings settings) => settings.Retry is { BackoffSeconds: > 0 };

    public static Step Of(RetrySettings retry, string image) => Step.Helper("wait", image) with
    {
        Script = string.Create(CultureInfo.InvariantCulture, $$"""
            #!/bin/sh
            set -eu
            N='{{Ref.RetryCount}}'
            [ "$N" -gt 0 ] || exit 0
            S=$(LC_ALL=C awk -v n="$N" 'BEGIN { s = {{retry.BackoffSeconds}}; for (i = 1; i < n; i++) s *= {{retry.Factor}}; m = {{retry.MaxBackoffSeconds ?? 0}}; if (m && (s > m)) s = m; printf "%d", s }')
            echo "kfc: attempt $((N + 1)) begins in $S s"
            sleep "$S"

            """),
    };
}
