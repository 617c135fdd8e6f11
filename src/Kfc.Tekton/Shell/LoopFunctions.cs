using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton.Shell;

/// <summary>
/// Functions over the items of loops and what their iterations made. Both travel as <c>position:JSON</c> with every dollar as an
/// escape of JSON, so that neither Tekton nor the kubelet finds anything to rewrite; a loop without items travels as <c>-</c>.
/// </summary>
internal static class LoopFunctions
{
    /// <summary>Most iterations of one loop, by Tekton's default configuration; lists of the run are not held to it by Tekton itself.</summary>
    public const int MaxItems = 256;

    /// <summary>
    /// <c>items KIND LIST END</c> prints a JSON list of texts, one per item. With 1 for END a last one follows that is no item but says how
    /// many there are: iterations that fail leave no trace, and with none at all left the run could not go on. With <c>OUTER JSON</c> behind it
    /// prints, without brackets, the items as pairs with one of an outer loop.
    /// </summary>
    public static readonly ShellFunction Items = new("items", $$"""
        items() {
          KFC_K=$1 KFC_L=$2 KFC_E=$3 KFC_P=${4-} KFC_O=${5-} LC_ALL=C awk '
            BEGIN {
              form["text"] = "^\"([^\"\\\\]|\\\\.)*\"$"; form["bool"] = "^(true|false)$"; form["whole"] = "^-?(0|[1-9][0-9]*)$"
              form["number"] = "^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?$"; form["record"] = "^[{].*[}]$"; form["list"] = "^[[].*[]]$"
              kind = ENVIRON["KFC_K"]; s = ENVIRON["KFC_L"]; n = length(s); depth = 0; quoted = 0; gap = 0; k = 0; e = ""; o = ""; out = ""; done = 0
              for (i = 1; i <= n; i++) {
                c = substr(s, i, 1)
                if (quoted) {
                  if (c < " ") bad("a control character in a text")
                  put(c)
                  if (c == "\\") put(substr(s, ++i, 1)); else if (c == "\"") quoted = 0
                  continue
                }
                if (c ~ /[ \t\r\n]/) { gap = 1; continue }
                if (done) bad("text behind it")
                if (!depth) { if (c != "[") bad("no [ at the start"); depth = 1; gap = 0; continue }
                if (c == "," && depth == 1) { add(); continue }
                if (gap && e ~ /["0-9A-Za-z]$/ && c ~ /["0-9A-Za-z.+-]/) bad("no comma between items")
                gap = 0
                if (c == "\"") quoted = 1
                else if (c == "[" || c == "{") depth++
                else if (c == "]" || c == "}") { if (!--depth) { if (k || e != "") add(); done = 1; continue } }
                put(c)
              }
              if (!done) bad("no ] at the end")
              if (ENVIRON["KFC_P"] != "") { printf "%s", out; exit }
              end = ENVIRON["KFC_E"] + 0
              if (k > {{MaxItems}} - end) bad(k " items, and a loop can have " ({{MaxItems}} - end))
              printf "[%s%s]", out, (end ? ((k ? "," : "") "\"-:" k "\"") : (k ? "" : "\"-\""))
            }
            function put(c) { e = e c; o = o escaped(c) }
            function escaped(c) {
              return ((c == "$") ? "\\\\u0024" : (c == "\"" || c == "\\") ? "\\" c : c)
            }
            function pair(   j, t, u) {
              t = ENVIRON["KFC_O"]; u = ""
              for (j = 1; j <= length(t); j++) u = u escaped(substr(t, j, 1))
              return "[" u "," o "]"
            }
            function add() {
              if (e !~ form[kind]) bad("item " k " is no " kind ": " e)
              p = ENVIRON["KFC_P"]
              out = out (k ? "," : "") "\"" ((p == "") ? k ":" o : p "." k ":" pair()) "\""; k++; e = ""; o = ""; gap = 0
            }
            function bad(why) { print "kfc: the items of a loop must be a JSON list: " why > "/dev/stderr"; exit 2 }'
        }
        """);

    /// <summary><c>plain JSON</c> leaves the JSON with its dollars back in R.</summary>
    public static readonly ShellFunction Plain = new("plain", """
        unseal() {
          KFC_T=$1 LC_ALL=C awk 'BEGIN {
            t = ENVIRON["KFC_T"]; n = length(t)
            for (i = 1; i <= n; i++) {
              c = substr(t, i, 1)
              if (c != "\\") printf "%s", c
              else if (substr(t, i, 6) == "\\u0024") { printf "$"; i += 5 }
              else { printf "%s", substr(t, i, 2); i++ }
            }
          }'
        }
        plain() { R=`unseal "$1"`; }
        """);

    /// <summary><c>sealed JSON</c> leaves JSON without dollars and newlines in R.</summary>
    public static readonly ShellFunction Sealed = new("sealed", """
        seal() { printf '%s' "$1" | tr '\n' ' ' | sed 's/[$]/\\u0024/g'; }
        sealed() { R=`seal "$1"`; }
        """);

    /// <summary><c>collected NAME ARG …</c> leaves the list of what the iterations made, which stands behind the word @NAME, in R.</summary>
    public static readonly ShellFunction Collected = new("collected", """
        behind() {
          WHICH=$1; shift; ON=
          for A; do
            case $A in "@$WHICH") ON=1;; @*) ON=;; -*) ;; *) [ -z "$ON" ] || printf '%s\n' "$A";; esac
          done
        }
        join() { sort -t: -k1,1n | LC_ALL=C awk '{ sub(/^[0-9]+:/, ""); printf "%s%s", ((NR > 1) ? "," : "["), $0 } END { printf "%s", (NR ? "]" : "[]") }'; }
        collected() { R=`behind "$@" | join`; plain "$R"; }
        """, Plain);

    /// <summary>
    /// <c>handed NAME ARG …</c> leaves what the iteration at the same position made, which stands behind the word @NAME, in R. When it made nothing, this
    /// iteration is no longer one.
    /// </summary>
    public static readonly ShellFunction Handed = new("handed", """
        handed() {
          [ "$GO" = true ] || { R=; return 0; }
          R=`behind "$@" | sed -n "s/^$INDEX://p"`
          [ -n "$R" ] || { GO=false KFC_ITEM=- INDEX=; return 0; }
          plain "$R"; pick "[$R]" 0
        }
        """, Collected, ListFunctions.Pick);

    /// <summary><c>grouped NAME ARG …</c> is the same for a loop inside a loop, and leaves a list of lists in R.</summary>
    public static readonly ShellFunction Grouped = new("grouped", """
        outer() {
          WHICH=$1; shift; ON=
          for A; do case $A in "@$WHICH") ON=1;; @*) ON=;; -:*) [ -z "$ON" ] || R=${A#-:};; esac; done
        }
        groups() {
          sort -t. -k1,1n -k2,2n | KFC_N=$1 LC_ALL=C awk '
            { o = $0; sub(/[.].*/, "", o); v = $0; sub(/^[0-9]+[.][0-9]+:/, "", v); g[o] = g[o] ((o in g) && g[o] != "" ? "," : "") v }
            END { n = ENVIRON["KFC_N"] + 0; printf "["; for (i = 0; i < n; i++) printf "%s[%s]", (i ? "," : ""), g[i]; printf "]" }'
        }
        grouped() { outer "$@"; N=$R; R=`behind "$@" | groups "$N"`; plain "$R"; }
        """, Collected);

    /// <summary><c>complete ARG …</c> prints whether as many iterations gave a value as there were items.</summary>
    public static readonly ShellFunction Complete = new("complete", """
        complete() {
          C=0; E=
          for A; do case $A in -:*) E=${A#-:};; -*) ;; *) C=`expr "$C" + 1`;; esac; done
          if [ "$C" = "$E" ]; then echo true; else echo false; fi
        }
        """);

    /// <summary><c>field RECORD NAME</c> leaves the wire text of a field in R.</summary>
    public static readonly ShellFunction Field = new("field", """
        member() {
          KFC_L=$1 KFC_F=$2 LC_ALL=C awk '
            BEGIN {
              s = ENVIRON["KFC_L"]; want = "\"" ENVIRON["KFC_F"] "\""; n = length(s); depth = 0; quoted = 0; key = ""; start = 0
              for (i = 1; i <= n; i++) {
                c = substr(s, i, 1)
                if (quoted) { if (c == "\\") i++; else if (c == "\"") quoted = 0; continue }
                if (c == "\"") { quoted = 1; continue }
                if (c == "{" || c == "[") { if (++depth == 1) start = i + 1; continue }
                if (depth == 1 && c == ":") { key = trim(substr(s, start, i - start)); start = i + 1; continue }
                if (depth == 1 && (c == "," || c == "}")) {
                  if (key == want) { printf "%s", trim(substr(s, start, i - start)); found = 1; exit }
                  key = ""; start = i + 1
                }
                if (c == "}" || c == "]") depth--
              }
            }
            function trim(t) { gsub(/^[ \t\r\n]+|[ \t\r\n]+$/, "", t); return t }
            END { exit !found }'
        }
        field() { V=`member "$1" "$2"` || die "a record has no field '$2'"; pick "[$V]" 0; }
        """, PublishFunctions.Die, ListFunctions.Pick);

    /// <summary><c>rooted PATHS ROOT</c> prints a list of paths, each below a folder.</summary>
    public static readonly ShellFunction Rooted = new("rooted", """
        rooted() { printf '%s' "$1" | sed "s|\"\([^\"]*\)\"|\"$2/\1\"|g"; }
        """);

    /// <summary><c>kept FILE</c> leaves a value that an earlier step of the pod kept in R.</summary>
    public static readonly ShellFunction Kept = new("kept", """
        kept() { R=`cat "$1"; printf x`; R=${R%x}; }
        """);

    /// <summary><c>count LIST</c> prints how many elements a JSON list has.</summary>
    public static readonly ShellFunction Count = new("count", """
        count() {
          KFC_L=$1 LC_ALL=C awk '
            BEGIN {
              s = ENVIRON["KFC_L"]; n = length(s); depth = 0; quoted = 0; k = 0; any = 0
              for (i = 1; i <= n; i++) {
                c = substr(s, i, 1)
                if (quoted) { if (c == "\\") i++; else if (c == "\"") quoted = 0; continue }
                if (c == "\"") quoted = any = 1
                else if (c == "[" || c == "{") { if (depth++) any = 1 }
                else if (c == "]" || c == "}") depth--
                else if (c == "," && depth == 1) k++
                else if (c !~ /[ \t\r\n]/) any = 1
              }
              print (any ? k + 1 : 0)
            }'
        }
        """);

    /// <summary><c>range START COUNT</c> prints a list of numbers that follow one another.</summary>
    public static readonly ShellFunction Range = new("range", """
        range() {
          case $2 in -*|??????*) die "a range of $2 numbers cannot be written out";; esac
          KFC_S=$1 KFC_C=$2 LC_ALL=C awk 'BEGIN { s = ENVIRON["KFC_S"] + 0; n = ENVIRON["KFC_C"] + 0; printf "["; for (i = 0; i < n; i++) printf "%s%d", (i ? "," : ""), s + i; printf "]" }'
        }
        """, PublishFunctions.Die);

    public static ImmutableArray<ShellFunction> All { get; } = [Items, Plain, Sealed, Collected, Handed, Grouped, Complete, Field, Rooted, Kept, Count, Range];

    /// <summary>What the items of a list must look like.</summary>
    public static string KindOf(WireType type) => type switch
    {
        ScalarType { Scalar: ScalarKind.Bool } => "bool",
        ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long } => "whole",
        ScalarType { Scalar: ScalarKind.Double } => "number",
        RecordType => "record",
        ListType => "list",
        _ => "text",
    };

    /// <summary>Whether a value stands in JSON as a text.</summary>
    public static bool IsText(WireType type) => KindOf(type) == "text";
}
