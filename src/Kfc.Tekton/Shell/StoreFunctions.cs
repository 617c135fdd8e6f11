using System.Collections.Immutable;

namespace Kfc.Tekton.Shell;

/// <summary>
/// Functions of the steps that move files between a pod and an object store by rclone. Keys and paths are arguments; how the store is
/// reached, and the credentials, are variables that rclone reads itself.
/// </summary>
internal static class StoreFunctions
{
    private static readonly ShellFunction Stop = new("stop", "stop() { printf 'kfc: %s\\n' \"$1\" >&2; exit 1; }");

    /// <summary>
    /// <c>download BUCKET KIND KEY PATH …</c>. <c>some</c> is a folder that may be missing: 3 is rclone's word for that. Other
    /// things must be there, which rclone alone does not say of a folder.
    /// </summary>
    public static readonly ShellFunction Download = new("download", """
        get() {
          rclone --config /dev/null copyto "$1" "$2" < /dev/null || stop "cannot take $1"
          [ -e "$2" ] || stop "there is no $1"
          echo "kfc: took $1"
        }
        chop() {
          E=`tail -c 1 "$1"; printf x`
          [ "$E" = '
        x' ] || return 0
          S=`wc -c < "$1"`; S=`expr $S - 1 || :`
          head -c "$S" "$1" > "$1.chopped"; mv "$1.chopped" "$1"
        }
        download() {
          B=$1; shift
          while [ $# -gt 0 ]; do
            case $1 in
              file) get "$B/$2" "$3";;
              text) get "$B/$2" "$3"; chop "$3";;
              keys) I=0; while read -r K; do get "$B/$K" "$3/$I"; I=`expr $I + 1`; done < "$2";;
              some) mkdir -p "$3"; rclone --config /dev/null copy "$B/$2" "$3" || [ $? = 3 ] || stop "cannot take $B/$2";;
              *) stop "'$1' is nothing to download";;
            esac
            shift 3
          done
        }
        """, Stop);

    /// <summary>
    /// <c>upload BUCKET KIND KEY PATH …</c>. A folder under a key of the run's own replaces what an earlier attempt left there; under a
    /// key of the author's nothing is removed.
    /// </summary>
    public static readonly ShellFunction Upload = new("upload", """
        put() {
          rclone --config /dev/null "$1" --ignore-times --copy-links "$2" "$3" < /dev/null || stop "cannot store $2 as $3"
          echo "kfc: stored $2 as $3"
        }
        upload() {
          B=$1; shift
          while [ $# -gt 0 ]; do
            if [ "$1" = all ]; then put copy "$3" "$B/$2"; shift 3; continue; fi
            N=${3##*/}
            if [ ! -e "$3" ]; then
              [ -n "${PARTIAL-}" ] || stop "output '$N' was not written"
              shift 3; continue
            fi
            [ -r "$3" ] || stop "output '$N' cannot be read by user `id -u`; let the container write it readable for all"
            case "$1:/$2/" in given:*//*|given:*/./*|given:*/../*|given:*[!A-Za-z0-9._/=+@:,-]*) stop "the key of output '$N' is '$2', and a key may have letters, digits and ._/=+@:,- only";; esac
            C=copyto
            if [ -d "$3" ]; then
              E=`find -L "$3" -type d -empty`
              [ -z "$E" ] || stop "output '$N' holds an empty folder, of which an object store keeps nothing: $E"
              C=sync; [ "$1" = own ] || C=copy
            fi
            put $C "$3" "$B/$2"
            shift 3
          done
        }
        """, Stop);

    public static ImmutableArray<ShellFunction> All { get; } = [Stop, Download, Upload];
}
