#!/usr/bin/env bash
# CPU seconds (user + system) of whole processes of kfc, the best of several runs, for chains of container tasks. What is measured is the
# tool as a user installs it: packed, and installed from the packed file.
# usage: benchmarks/whole-process.sh [TASKS ...]      default: 100 1000
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=("${@:-100}")
[ $# -eq 0 ] && sizes=(100 1000)
runs=5

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export XDG_CACHE_HOME="$scratch/cache" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

dotnet pack src/Kfc.Cli -v q -o "$scratch/feed" >/dev/null
echo '<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>' >"$scratch/nuget.config"
NUGET_PACKAGES="$scratch/packages" dotnet tool install Kfc.Cli --tool-path "$scratch/tool" --configfile "$scratch/nuget.config" >/dev/null
kfc="$scratch/tool/kfc"

# A source of N tasks, each reading the one before it.
chain() {
    cat <<'SOURCE'
using Kfc;

[Component]
public sealed partial class Work : ContainerComponent
{
    public required Input<string> Text { get; init; }
    public partial Output<string> Result { get; }
    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf '%s.' \"$1\" > \"$2\"", "sh"],
        Args = [Text, Result.Path],
    };
}

[Pipeline("chain")]
public sealed partial class Chain : Pipeline
{
    public Param<string> Start { get; init; } = "start";

    protected override void Define()
    {
        var t0 = Run(new Work { Text = Start });
SOURCE
    for ((i = 1; i < $1; i++)); do
        echo "        var t$i = Run(new Work { Text = t$((i - 1)).Result });"
    done
    printf '    }\n}\n'
}

# Best CPU seconds and peak MiB of a command; $1 is run before each round.
measure() {
    local before="$1" best="" peak="-" cpu
    shift
    # The time of a refusal is no figure.
    if ! "$@" >/dev/null 2>&1; then
        printf 'refused'
        return
    fi
    for ((r = 0; r < runs; r++)); do
        $before
        cpu="$( { TIMEFORMAT='%U %S'; time "$@" >/dev/null; } 2>&1 | awk '{ print $1 + $2 }')"
        best="$(printf '%s\n%s\n' "${best:-$cpu}" "$cpu" | sort -n | head -n 1)"
    done
    if [ -x /usr/bin/time ]; then
        $before
        peak="$(/usr/bin/time -f %M "$@" 2>&1 >/dev/null | awk '{ printf "%.0f", $1 / 1024 }')"
    fi
    printf '%.2f s, %s MiB' "$best" "$peak"
}

forget() { rm -rf "$XDG_CACHE_HOME"; }

echo "| Tasks | Engine | .cs, changed | .cs, unchanged | assembly | graph |"
echo "|---|---|---|---|---|---|"
for n in "${sizes[@]}"; do
    folder="$scratch/n$n"
    mkdir -p "$folder/project"
    chain "$n" >"$folder/Chain.cs"
    cp "$folder/Chain.cs" "$folder/project/"
    cat >"$folder/project/Chain.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="$PWD/src/Kfc/Kfc.csproj" />
    <ProjectReference Include="$PWD/generators/Kfc.Generators/Kfc.Generators.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
  </ItemGroup>
</Project>
PROJECT
    dotnet build "$folder/project" -v q -c Release -o "$folder/built" >/dev/null
    "$kfc" compile "$folder/Chain.cs" -t ir -o "$folder/chain.ir.json"
    for engine in tekton argo; do
        printf '| %s | %s | %s | %s | %s | %s |\n' "$n" "$engine" \
            "$(measure forget "$kfc" compile "$folder/Chain.cs" -t "$engine")" \
            "$(measure true "$kfc" compile "$folder/Chain.cs" -t "$engine")" \
            "$(measure true "$kfc" compile "$folder/built/Chain.dll" -t "$engine")" \
            "$(measure true "$kfc" compile "$folder/chain.ir.json" -t "$engine")"
    done
done
