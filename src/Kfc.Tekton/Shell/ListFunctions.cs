using System.Collections.Immutable;

namespace Kfc.Tekton.Shell;

/// <summary>Functions over lists and their JSON.</summary>
internal static class ListFunctions
{
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
        """, PublishFunctions.Die);

    /// <summary><c>pick LIST INDEX</c> leaves the wire text of an element of a JSON list in R.</summary>
    public static readonly ShellFunction Pick = new("pick", """
        element() {
          KFC_L=$1 KFC_I=$2 LC_ALL=C awk '
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
            }'
        }
        pick() { R=`element "$1" "$2" && printf x` || die "position $2 is outside the list"; R=${R%x}; }
        """, PublishFunctions.Die);

    /// <summary><c>texts LIST</c> prints the texts of a list that hold no escapes, one a line.</summary>
    public static readonly ShellFunction Texts = new("texts", """
        texts() { KFC_L=$1 LC_ALL=C awk 'BEGIN { n = split(ENVIRON["KFC_L"], part, "\""); for (i = 2; i <= n; i += 2) print part[i] }'; }
        """);

    /// <summary><c>placed LIST FOLDER</c> prints the list with each of its texts as a numbered path below a folder.</summary>
    public static readonly ShellFunction Placed = new("placed", """
        placed() {
          KFC_L=$1 KFC_F=$2 LC_ALL=C awk 'BEGIN {
            n = split(ENVIRON["KFC_L"], part, "\"")
            for (i = 1; i <= n; i++) printf "%s", ((i % 2) ? part[i] : "\"" ENVIRON["KFC_F"] "/" (i / 2 - 1) "\"")
          }'
        }
        """);

    public static ImmutableArray<ShellFunction> All { get; } = [Quote, Nth, Pick, Texts, Placed];
}
