using System.Collections.Immutable;

namespace Kfc.Tekton.Shell;

/// <summary>Checks of the text in V against the type of an output, whose name they are given.</summary>
internal static class CheckFunctions
{
    /// <summary>Normalises a boolean.</summary>
    public static readonly ShellFunction AsBool = new("as_bool", """
        as_bool() { case $V in true|True|TRUE|1) V=true;; false|False|FALSE|0) V=false;; *) die "output '$1' is not a boolean: $V";; esac; }
        """, PublishFunctions.Die);

    /// <summary>JSON's grammar of numbers.</summary>
    public static readonly ShellFunction AsNumber = new("as_number", """
        as_number() {
          KFC_T=$V LC_ALL=C awk 'BEGIN { exit (ENVIRON["KFC_T"] !~ /^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?$/) }' || die "output '$1' is not a number: $V"
        }
        """, PublishFunctions.Die);

    /// <summary><c>whole MOST</c>: digits, compared as digits; below zero one more is in range.</summary>
    private static readonly ShellFunction Whole = new("whole", """
        whole() {
          KFC_T=$V KFC_M=$1 LC_ALL=C awk 'BEGIN {
            t = ENVIRON["KFC_T"]; m = ENVIRON["KFC_M"]
            if (t !~ /^-?(0|[1-9][0-9]*)$/) exit 1
            if (sub(/^-/, "", t)) sub(/7$/, "8", m)
            exit !((length(t) < length(m)) || ((length(t) == length(m)) && (("x" t) <= ("x" m))))
          }'
        }
        """);

    /// <summary>A whole number of 32 bits.</summary>
    public static readonly ShellFunction AsInt = new("as_int",
        "as_int() { whole 2147483647 || die \"output '$1' is not a whole number of 32 bits: $V\"; }", PublishFunctions.Die, Whole);

    /// <summary>A whole number of 64 bits.</summary>
    public static readonly ShellFunction AsLong = new("as_long",
        "as_long() { whole 9223372036854775807 || die \"output '$1' is not a whole number of 64 bits: $V\"; }", PublishFunctions.Die, Whole);

    /// <summary><c>json FIRST</c>: JSON that begins with a sign. Strings are taken out by hand, then brackets are folded from inside.</summary>
    private static readonly ShellFunction Json = new("json", """
        json() {
          KFC_T=$V KFC_O=$1 LC_ALL=C awk 'BEGIN {
            for (i = 1; i < 32; i++) low = low sprintf("%c", i)
            s = ENVIRON["KFC_T"]; n = length(s)
            for (i = 1; i <= n; i++) {
              c = substr(s, i, 1)
              if (c != "\"") { t = t c; continue }
              for (i++; (i <= n) && ((c = substr(s, i, 1)) != "\""); i++) {
                if (index(low, c)) exit 1
                if (c != "\\") continue
                c = substr(s, ++i, 1)
                if (c == "u") { if (substr(s, i + 1, 4) !~ /^[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]$/) exit 1; i += 4 }
                else if ((c == "") || !index("\"\\/bfnrt", c)) exit 1
              }
              if (i > n) exit 1
              t = t "\""
            }
            if (t ~ /[^]["{}:, \t\r\n0-9.eE+trufalsn-]/) exit 1
            gsub(/-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?/, "V", t); gsub(/true|false|null/, "V", t); gsub(/[ \t\r\n]/, "", t)
            if (substr(t, 1, 1) != ENVIRON["KFC_O"]) exit 1
            while (gsub(/\[\]|\[[V"](,[V"])*\]|[{][}]|[{]":[V"](,":[V"])*[}]/, "V", t)) continue
            exit (t != "V")
          }'
        }
        """);

    /// <summary>A JSON list.</summary>
    public static readonly ShellFunction AsList = new("as_list",
        "as_list() { json '[' || die \"output '$1' is not a JSON list: $V\"; }", PublishFunctions.Die, Json);

    /// <summary>A JSON object.</summary>
    public static readonly ShellFunction AsRecord = new("as_record",
        "as_record() { json '{' || die \"output '$1' is not a JSON object: $V\"; }", PublishFunctions.Die, Json);

    /// <summary><c>one_of OUTPUT WORD …</c>: a word of an enum.</summary>
    public static readonly ShellFunction OneOf = new("one_of", """
        one_of() {
          N=$1; shift
          for C; do [ "x$C" != "x$V" ] || return 0; done
          die "output '$N' is none of its words: $V"
        }
        """, PublishFunctions.Die);

    public static ImmutableArray<ShellFunction> All { get; } = [AsBool, AsNumber, Whole, AsInt, AsLong, Json, AsList, AsRecord, OneOf];
}
