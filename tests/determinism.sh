#!/usr/bin/env bash
# Compiles one example in 100 fresh processes over 4 cultures, 3 time zones and 2 folders, with and without the cache of compiled
# sources; all must give the same bytes. Needs a debug build.
set -euo pipefail
cd "$(dirname "$0")/.."
tool="$PWD/artifacts/bin/Kfc.Cli/debug/Kfc.Cli.dll"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export XDG_CACHE_HOME="$scratch/cache" DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0
mkdir -p "$scratch/near" "$scratch/far/away"
cp examples/churn-training/Pipeline.cs "$scratch/near"
cp examples/churn-training/Pipeline.cs "$scratch/far/away"

cultures=(en_US tr_TR fr_FR ar_SA) zones=(UTC Asia/Kolkata America/St_Johns) folders=(near far/away)
# Whether the cultures can be loaded at all: a machine may lack the library, and then the invariant one is all there is.
if ! dotnet "$tool" --version >/dev/null 2>&1; then
    export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
fi
for ((i = 0; i < 100; i++)); do
    (
        cd "$scratch/${folders[i % 2]}"
        env LC_ALL="${cultures[i / 2 % 4]}.UTF-8" TZ="${zones[i / 8 % 3]}" KFC_CACHE="$((i % 10 == 0 ? 0 : 1))" \
            dotnet "$tool" compile Pipeline.cs | sha256sum
    ) >>"$scratch/sums"
done
sort "$scratch/sums" | uniq -c
[ "$(wc -l <"$scratch/sums")" -eq 100 ] && [ "$(sort -u "$scratch/sums" | wc -l)" -eq 1 ]
