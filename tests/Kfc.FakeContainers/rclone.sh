#!/bin/sh
# Stands for rclone: copies between files and a folder with buckets. What is not known here is an error. Written from rclone's documentation.
set -u

fail() { echo "rclone: $1" >&2; exit "${2-1}"; }

# A remote must be described as its kind wants it, and by nothing else.
check_remote() {
  prefix=RCLONE_CONFIG_$(printf '%s' "$1" | tr '[:lower:]' '[:upper:]')_
  eval "kind=\${${prefix}TYPE-}"
  case $kind in
    s3) known=' TYPE PROVIDER ENV_AUTH ACCESS_KEY_ID SECRET_ACCESS_KEY REGION ENDPOINT NO_CHECK_BUCKET '; secret='ACCESS_KEY_ID SECRET_ACCESS_KEY';;
    'google cloud storage') known=' TYPE ENV_AUTH ANONYMOUS SERVICE_ACCOUNT_CREDENTIALS BUCKET_POLICY_ONLY NO_CHECK_BUCKET ENDPOINT '; secret=SERVICE_ACCOUNT_CREDENTIALS;;
    azureblob) known=' TYPE ENV_AUTH ACCOUNT KEY NO_CHECK_CONTAINER ENDPOINT '; secret=KEY;;
    *) fail "the remote '$1' has no type that is known: '$kind'";;
  esac
  for variable in $(env | sed -n "s/^${prefix}\([A-Z_]*\)=.*/\1/p"); do
    case $known in *" $variable "*) ;; *) fail "$kind has no option $variable";; esac
  done
  if eval "[ \"\${${prefix}ENV_AUTH-}\" != true ]"; then
    eval "[ -n \"\${${prefix}ANONYMOUS-}\" ]" && return
    [ "$kind" = s3 ] && eval "[ -z \"\${${prefix}ACCESS_KEY_ID-}\${${prefix}SECRET_ACCESS_KEY-}\" ]" && return
    for variable in $secret; do
      eval "[ -n \"\${${prefix}$variable-}\" ]" || fail "didn't find credentials: $variable"
    done
  fi
}

# Leaves the place of a remote or local path in P, and whether it is remote in REMOTE.
place() {
  case $1 in
    /*) P=$1; REMOTE=;;
    ?*:*)
      check_remote "${1%%:*}"
      REMOTE=1
      P=$KFC_FAKE_STORE/${1#*:}
      case $P/ in *//*|*/./*|*/../*) fail "the key of '$1' is not in its plain form";; esac
      bucket=${1#*:}
      case $bucket in */?*) ;; *) fail "'$1' has no key";; esac
      ;;
    *) fail "'$1' is neither a path nor a remote";;
  esac
}

[ "${1-}" = --config ] && [ "${2-}" = /dev/null ] || fail "a configuration file would be read"
command=${3-}
shift 3
links=-P
again=
while [ $# -gt 2 ]; do
  case $1 in
    --copy-links) links=-L;;
    --ignore-times) again=1;;
    *) fail "unknown flag: $1";;
  esac
  shift
done
[ $# -eq 2 ] || fail "Command $command needs 2 arguments"

if [ "$command" = copyurl ]; then
  case $1 in http://*|https://*) ;; *) fail "unsupported protocol scheme in '$1'";; esac
  from=$KFC_FAKE_STORE/$(printf '%s' "$1" | sed 's|://|/|')
  [ -f "$from" ] || fail "CopyURL failed: 404 Not Found" 1
  mkdir -p "$(dirname "$2")" && cp "$from" "$2"
  exit
fi

place "$1"; from=$P; from_remote=$REMOTE
place "$2"; to=$P; to_remote=$REMOTE
[ "$from_remote" != "$to_remote" ] || fail "copying from '$1' to '$2' is not foreseen"
[ -n "$from_remote" ] || [ -n "$again" ] || fail "without --ignore-times a file of the same size and time would be left out"

if [ ! -e "$from" ]; then
  # A store cannot tell an empty folder from none.
  [ "$command" = copyto ] && [ -n "$from_remote" ] && exit 0
  fail "directory not found" 3
fi

if [ -f "$from" ]; then
  [ "$command" = copyto ] || fail "'$1' is a file, and $command makes a folder of '$2'"
  mkdir -p "$(dirname "$to")"
  [ ! -d "$to" ] || fail "'$2' is a folder"
  cp "$from" "$to"
  exit
fi

case $command in copyto|copy|sync) ;; *) fail "unknown command $command";; esac
[ ! -f "$to" ] || fail "'$2' is a file"
[ "$command" != sync ] || rm -rf "$to"
cd "$from" || exit
find $links . -type f | while IFS= read -r file; do
  mkdir -p "$(dirname "$to/$file")"
  cp "$file" "$to/$file" || exit
done
