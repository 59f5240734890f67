#!/usr/bin/env bash
# Reads a folder with Précis and with another extractor, kreuzberg by npm, and compares time and words.
#
#   pipeline/bench/peer.sh FOLDER [WORK]
#
# from the root of the repository, after `mvn -q -B package -DskipTests`; wants node, npm and a
# libstdc++ of GCC 13 or newer. WORK keeps both readings; otherwise they are removed.
set -eu
export PRECIS_CACHE=off
jar=runners/direct/target/precis.jar
folder=$1
work=${2:-}
if [ -z "$work" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
peer=$(cd "$(dirname "$0")/peer" && pwd)
mkdir -p "$work/npm"
cp "$peer/extract.mjs" "$work/npm"
npm --prefix "$work/npm" install --silent --no-audit --no-fund \
  @kreuzberg/node@4.10.2 @kreuzberg/node-linux-x64-gnu@4.10.2

# cost NAME COMMAND...: its output goes to NAME.out
cost() {
  local name=$1 TIMEFORMAT='%U %S %R' times
  shift
  times=$( { time "$@" > "$work/$name.out" 2> "$work/$name.err" || true; } 2>&1 )
  set -- $times
  awk -v name="$name" -v user="$1" -v kernel="$2" -v wall="$3" \
    'BEGIN { printf "%-10s %7.2f processor s %7.2f s\n", name, user + kernel, wall }'
}

date -u +'%F %H:%M UTC'
cost kreuzberg node "$work/npm/extract.mjs" "$folder" "$work/texts"
cost precis java -jar "$jar" read "$folder" --json
python3 "$peer/compare.py" "$work/precis.out" "$work/texts"
