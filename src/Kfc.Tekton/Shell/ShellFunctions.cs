namespace Kfc.Tekton.Shell;

/// <summary>Functions over values. Text reaches awk by its environment, as <c>-v</c> would read escapes.</summary>
internal static class ShellFunctions
{
    public static readonly ShellFunction Die = new("die", "die() { printf 'kfc: %s\\n' \"$1\" >&2; exit 1; }");

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

    /// <summary>The text as a JSON string.</summary>
    public static readonly ShellFunction Quote = new("quote", """
        quote() {
          KFC_T=$1 LC_ALL=C awk 'BEGIN {
            for (i = 1; i < 32; i++) code[sprintf("%c", i)] = sprintf("\\u%04x", i)
            code["\""] = "\\\""; code["\\"] = "\\\\"
            t = ENVIRON["KFC_T"]; n = length(t); printf "\""
            for (i = 1; i <= n; i++) { c = substr(t, i, 1); printf "%s", ((c in code) ? code[c] : c) }
            printf "\""
          }'
        }
        """);

    /// <summary><c>nth INDEX A B …</c> leaves the chosen word in R.</summary>
    public static readonly ShellFunction Nth = new("nth", """
        nth() {
          case $1 in ''|*[!0-9]*|?????????*) die "'$1' is no position in a list";; esac
          [ "$1" -lt $(($# - 1)) ] || die "position $1 is outside a list of $(($# - 1))"
          shift; shift "$KFC_AT"; R=$1
        }
        """.Replace("shift; shift \"$KFC_AT\"; R=$1", "KFC_AT=$1; shift; shift \"$KFC_AT\"; R=$1", StringComparison.Ordinal), Die);

    /// <summary>Decodes base64; the text has no trailing newline to lose, as the encoder appends nothing.</summary>
    public static readonly ShellFunction Decode = new("decode", "decode() { printf '%s' \"$1\" | base64 -d; }");

    /// <summary><c>status TEXT</c> maps Tekton's words onto Succeeded and Failed, in R.</summary>
    public static readonly ShellFunction Status = new("status", "status() { case $1 in Succeeded|Completed) R=Succeeded;; *) R=Failed;; esac; }");
}
