using System.Collections.Immutable;

namespace Kfc.Tekton.Shell;

/// <summary>Functions over truths, numbers and words.</summary>
internal static class CompareFunctions
{
    /// <summary>Text comparison.</summary>
    public static readonly ShellFunction Same = new("same", "same() { if [ \"x$1\" = \"x$2\" ]; then echo true; else echo false; fi; }");

    public static readonly ShellFunction Not = new("not", "not() { if [ \"$1\" = true ]; then echo false; else echo true; fi; }");

    public static readonly ShellFunction All = new("all", "all() { for x; do [ \"$x\" = true ] || { echo false; return; }; done; echo true; }");

    public static readonly ShellFunction Any = new("any", "any() { for x; do [ \"$x\" != true ] || { echo true; return; }; done; echo false; }");

    /// <summary><c>num A OP B</c>: doubles, but whole numbers digit by digit, so that 64-bit ones stay exact.</summary>
    public static readonly ShellFunction Num = new("num", """
        num() {
          KFC_A=$1 KFC_O=$2 KFC_B=$3 LC_ALL=C awk 'BEGIN {
            a = ENVIRON["KFC_A"]; o = ENVIRON["KFC_O"]; b = ENVIRON["KFC_B"]
            f = "^[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?$"
            if (a !~ f || b !~ f) { print "kfc: not a number" > "/dev/stderr"; exit 2 }
            i = "^[-+]?[0-9]+$"
            if (a ~ i && b ~ i) c = whole(a, b); else c = (a + 0 < b + 0) ? -1 : (a + 0 > b + 0)
            r = (o == "lt") ? (c < 0) : (o == "le") ? (c <= 0) : (o == "gt") ? (c > 0) : (o == "ge") ? (c >= 0) : (o == "eq") ? (c == 0) : (c != 0)
            print (r ? "true" : "false")
          }
          function whole(a, b,   s, t) {
            s = sign(a); t = sign(b); sub(/^[-+]?0*/, "", a); sub(/^[-+]?0*/, "", b)
            if (a == "") s = 0
            if (b == "") t = 0
            if (s != t) return (s < t) ? -1 : 1
            if (length(a) != length(b)) return ((length(a) < length(b)) ? -1 : 1) * s
            return ((("x" a) < ("x" b)) ? -1 : (("x" a) > ("x" b))) * s
          }
          function sign(n) { return (n ~ /^-/) ? -1 : 1 }'
        }
        """);

    /// <summary>
    /// <c>status TEXT</c> maps Tekton's words onto Succeeded and Failed, in R. After a colon words of single tasks follow, and only they count:
    /// <c>m</c> must have succeeded, <c>s</c> may have been skipped, <c>o</c> may have failed, and <c>r</c> says why a task ended.
    /// </summary>
    public static readonly ShellFunction Status = new("status", """
        status() {
          case $1 in
            None*) R=Failed;;
            *:*) R=Succeeded; for x in $1; do case $x in [ms]=Failed|[mo]=None|r=TaskRunCancelled) R=Failed;; esac; done;;
            Succeeded|Completed) R=Succeeded;;
            *) R=Failed;;
          esac
        }
        """);

    /// <summary><c>failures 'TASK=STATUS …'</c> leaves the JSON list of those that failed in R.</summary>
    public static readonly ShellFunction Failures = new("failures", """
        failures() {
          R=
          for x in $1; do case $x in *=Failed) R="$R${R:+,}{\"task\":\"${x%=*}\"}";; esac; done
          R="[$R]"
        }
        """);

    public static ImmutableArray<ShellFunction> Functions { get; } = [Same, Not, All, Any, Num, Status, Failures];
}
