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
          AT=$1; shift
          case $AT in ''|*[!0-9]*|??????????*) die "'$AT' is no position in a list";; esac
          [ "$AT" -lt $# ] || die "position $AT is outside a list of $#"
          shift "$AT"; R=$1
        }
        """, Die);

    /// <summary><c>pick LIST INDEX</c> leaves the wire text of an element of a JSON list in R.</summary>
    public static readonly ShellFunction Pick = new("pick", """
        pick() {
          R=$(KFC_L=$1 KFC_I=$2 LC_ALL=C awk '
            BEGIN {
              s = ENVIRON["KFC_L"]; want = ENVIRON["KFC_I"]; n = length(s); start = 2; depth = 0; quoted = 0; k = 0
              if (want !~ /^[0-9]+$/ || substr(s, 1, 1) != "[") exit 2
              for (i = 2; i <= n; i++) {
                c = substr(s, i, 1)
                if (quoted) { if (c == "\\") i++; else if (c == "\"") quoted = 0; continue }
                if (c == "\"") quoted = 1
                else if (c == "[" || c == "{") depth++
                else if (depth && (c == "]" || c == "}")) depth--
                else if (!depth && (c == "," || c == "]")) {
                  if (k++ == want) { e = substr(s, start, i - start); break }
                  start = i + 1
                }
              }
              gsub(/^[ \t\r\n]+|[ \t\r\n]+$/, "", e)
              if (e == "") exit 2
              if (substr(e, 1, 1) != "\"") { printf "%s", e; exit }
              n = length(e)
              for (i = 2; i < n; i++) {
                c = substr(e, i, 1)
                if (c != "\\") { printf "%s", c; continue }
                c = substr(e, ++i, 1)
                if (c == "u") {
                  u = hex(substr(e, i + 1, 4)); i += 4
                  if (u >= 55296 && u < 56320) { u = 65536 + (u - 55296) * 1024 + hex(substr(e, i + 3, 4)) - 56320; i += 6 }
                  printf "%s", utf8(u)
                }
                else printf "%s", (c == "n") ? "\n" : (c == "t") ? "\t" : (c == "r") ? "\r" : (c == "b") ? "\b" : (c == "f") ? "\f" : c
              }
            }
            function hex(h,   v, j) { v = 0; h = tolower(h); for (j = 1; j <= 4; j++) v = v * 16 + index("0123456789abcdef", substr(h, j, 1)) - 1; return v }
            function utf8(u) {
              if (u < 128) return sprintf("%c", u)
              if (u < 2048) return sprintf("%c%c", 192 + int(u / 64), 128 + u % 64)
              if (u < 65536) return sprintf("%c%c%c", 224 + int(u / 4096), 128 + int(u / 64) % 64, 128 + u % 64)
              return sprintf("%c%c%c%c", 240 + int(u / 262144), 128 + int(u / 4096) % 64, 128 + int(u / 64) % 64, 128 + u % 64)
            }' && printf x) || die "position $2 is outside the list"
          R=${R%x}
        }
        """, Die);

    /// <summary><c>status TEXT</c> maps Tekton's words onto Succeeded and Failed, in R.</summary>
    public static readonly ShellFunction Status = new("status", "status() { case $1 in Succeeded|Completed) R=Succeeded;; *) R=Failed;; esac; }");

    /// <summary><c>read_file OUTPUT FILE</c> leaves the file's text in V, one final newline cut.</summary>
    public static readonly ShellFunction ReadFile = new("read_file", """
        NL='
        '
        read_file() {
          [ -f "$2" ] || die "output '$1' was not written"
          [ "$(wc -c < "$2")" -le 4096 ] || die "output '$1' has more than 4096 bytes; hand it on as an artifact"
          V=$(cat "$2"; printf x); V=${V%x}; V=${V%"$NL"}
        }
        """, Die);

    /// <summary>Normalises a boolean in V.</summary>
    public static readonly ShellFunction AsBool = new("as_bool", """
        as_bool() { case $V in true|True|TRUE|1) V=true;; false|False|FALSE|0) V=false;; *) die "output '$1' is not a boolean: $V";; esac; }
        """, Die);

    /// <summary>Checks a number in V against JSON's grammar.</summary>
    public static readonly ShellFunction AsNumber = new("as_number", """
        as_number() {
          KFC_T=$V LC_ALL=C awk 'BEGIN { exit (ENVIRON["KFC_T"] !~ /^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?$/) }' || die "output '$1' is not a number: $V"
        }
        """, Die);

    /// <summary>Checks a whole number in V.</summary>
    public static readonly ShellFunction AsWhole = new("as_whole", """
        as_whole() {
          KFC_T=$V LC_ALL=C awk 'BEGIN { exit (ENVIRON["KFC_T"] !~ /^-?(0|[1-9][0-9]*)$/) }' || die "output '$1' is not a whole number: $V"
        }
        """, Die);

    /// <summary>Refuses text in V that would be rewritten on its way into a container's arguments or environment.</summary>
    public static readonly ShellFunction Unchanged = new("unchanged", """
        unchanged() { case $V in *'$''('*|*'$$'*) die "output '$1' holds \$( or \$\$, which Kubernetes rewrites in arguments; hand it on as an artifact";; esac; }
        """, Die);

    /// <summary><c>fit LIMIT NAME VALUE …</c>: results above a container's share are lost without a word, so the step fails first.</summary>
    public static readonly ShellFunction Fit = new("fit", """
        fit() {
          LIMIT=$1; TOTAL=100; MOST=0; WHO=; shift
          while [ $# -gt 0 ]; do
            N=$(KFC_T=$2 LC_ALL=C awk 'BEGIN { t = ENVIRON["KFC_T"]; n = length(t); n += gsub(/["\\]/, "", t); n += 5 * gsub(/[<>&]/, "", t); n += 5 * gsub(/[[:cntrl:]]/, "", t); print n }')
            N=$((N + ${#1} + 50)); TOTAL=$((TOTAL + N))
            [ "$N" -le "$MOST" ] || { MOST=$N; WHO=$1; }
            shift 2
          done
          [ "$TOTAL" -le "$LIMIT" ] || die "the values take about $TOTAL of $LIMIT bytes; the largest is '$WHO'; hand it on as an artifact"
        }
        """, Die);
}
