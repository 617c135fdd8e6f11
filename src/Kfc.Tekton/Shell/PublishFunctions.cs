using System.Collections.Immutable;
using Kfc.Tekton.Lowering;

namespace Kfc.Tekton.Shell;

/// <summary>Functions of the step that turns files into results. Text reaches awk by its environment, as <c>-v</c> would read escapes.</summary>
internal static class PublishFunctions
{
    public static readonly ShellFunction Die = new("die", "die() { printf 'kfc: %s\\n' \"$1\" >&2; exit 1; }");

    /// <summary><c>value OUTPUT CHECK …</c> leaves the output's text in V, one final newline cut, and calls the checks with its name.</summary>
    public static readonly ShellFunction Value = new("value", $$"""
        NL='
        '
        value() {
          N=$1; shift
          [ -f "{{ArgumentText.OutputFolder}}/$N" ] || die "output '$N' was not written"
          [ -r "{{ArgumentText.OutputFolder}}/$N" ] || die "output '$N' cannot be read by user `id -u`; let the container write it readable for all"
          [ `wc -c < "{{ArgumentText.OutputFolder}}/$N"` -le 4096 ] || die "output '$N' has more than 4096 bytes; hand it on as an artifact"
          V=`cat "{{ArgumentText.OutputFolder}}/$N"; printf x`; V=${V%x}; V=${V%"$NL"}
          for C; do "$C" "$N"; done
        }
        """, Die);

    /// <summary><c>wrote OUTPUT FILE</c> fails when an artifact is missing.</summary>
    public static readonly ShellFunction Wrote = new("wrote", "wrote() { [ -e \"$2\" ] || die \"output '$1' was not written\"; }", Die);

    /// <summary><c>keep FILE TEXT</c> writes a file and makes its folder.</summary>
    public static readonly ShellFunction Keep = new("keep", "keep() { mkdir -p \"${1%/*}\"; printf '%s' \"$2\" > \"$1\"; }");

    /// <summary><c>store OUTPUT FILE</c> copies an output's file, one final newline cut.</summary>
    public static readonly ShellFunction Store = new("store", $$"""
        store() {
          F={{ArgumentText.OutputFolder}}/$1
          [ -f "$F" ] || die "output '$1' was not written"
          [ -r "$F" ] || die "output '$1' cannot be read by user `id -u`; let the container write it readable for all"
          mkdir -p "${2%/*}"
          S=`wc -c < "$F"`
          E=`tail -c 1 "$F"; printf x`
          [ "$E" != "${NL}x" ] || S=`expr $S - 1 || :`
          head -c "$S" "$F" > "$2"
        }
        """, Value);

    /// <summary><c>load FILE</c> leaves the text of a file in R.</summary>
    public static readonly ShellFunction Load = new("load", """
        load() {
          [ `wc -c < "$1"` -le 65536 ] || die "'${1##*/}' has more than 65536 bytes, too large for a value; read it as a file"
          R=`cat "$1"; printf x`; R=${R%x}
        }
        """, Die);

    /// <summary>Refuses text in V that would be rewritten on its way into a container's arguments or environment.</summary>
    public static readonly ShellFunction Unchanged = new("unchanged", """
        unchanged() {
          case $V in *'$'['($']*) die "output '$1' holds a dollar followed by '(' or a second dollar, which Kubernetes rewrites in arguments; hand it on as an artifact";; esac
        }
        """, Die);

    /// <summary><c>publish LIMIT FILE TEXT …</c>: results above a container's share are lost without a word, so the step fails first.</summary>
    public static readonly ShellFunction Publish = new("publish", """
        size() {
          KFC_N=$1 KFC_T=$2 LC_ALL=C awk 'BEGIN {
            t = ENVIRON["KFC_T"]; n = length(t) + length(ENVIRON["KFC_N"]) + 50
            n += gsub(/["\\]/, "", t); n += 5 * gsub(/[<>&]/, "", t); n += 5 * gsub(/[[:cntrl:]]/, "", t); print n
          }'
        }
        fit() {
          L=$1; T=100; M=0; W=; shift
          while [ $# -gt 0 ]; do
            S=`size "${1##*/}" "$2"`
            T=`expr "$T" + "$S"`
            [ "$S" -le "$M" ] || { M=$S; W=${1##*/}; }
            shift 2
          done
          [ "$T" -le "$L" ] || die "the values take about $T of $L bytes; the largest is '$W'; hand it on as an artifact"
        }
        publish() {
          fit "$@"; shift
          while [ $# -gt 0 ]; do printf '%s' "$2" > "$1"; shift 2; done
        }
        """, Die);

    public static ImmutableArray<ShellFunction> All { get; } = [Die, Value, Store, Load, Wrote, Keep, Unchanged, Publish];
}
