#!/usr/bin/env bash
# What the program costs, in processor seconds of all its processes (forks included) and in seconds.
#
#   [PRECIS_BENCH_COUNTS="50 200"] pipeline/bench/cost.sh [FOLDER]
#
# from the root of the repository, after `mvn -q -B package -DskipTests`. FOLDER holds files of many
# kinds to compare with bare Tika; testdata/documents otherwise. Bare Tika: one JVM, -Xmx2g,
# AutoDetectParser and BodyContentHandler of the jar's own Tika, 20 s a file. A file that takes any
# JVM out of memory does not stop it, but costs bare Tika what most of the others cost together:
# leave it out. Of a busy machine only the processor seconds say something.
# Rows "by the archive" have an archive of classes, made before; all others have none.
# PRECIS_BENCH_COUNTS: how many documents of 50 KB to run besides, each count by itself.
set -eu
jar=runners/direct/target/precis.jar
bench=pipeline/bench/target/classes
folder=${1:-testdata/documents}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
head -c 1024 testdata/documents/oral-history.txt > "$tmp/small.txt"
short="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
off=-Dprecis.relaunch=false
export PRECIS_CACHE=off

# cost NAME COMMAND...
cost() {
  local name=$1 TIMEFORMAT='%U %S %R'
  shift
  rm -rf "$tmp/out"
  local status=0 times
  times=$( { time "$@" > "$tmp/log" 2>&1; } 2>&1 ) || status=$?
  set -- $times
  awk -v name="$name" -v user="$1" -v kernel="$2" -v wall="$3" -v status="$status" \
    'BEGIN { printf "| %-45s | %7.2f | %7.2f | %4d |\n", name, user + kernel, wall, status }'
}

date -u +'%F %H:%M UTC'
echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg 2> /dev/null || echo unknown)," \
  "$(java -version 2>&1 | head -1)"
echo
echo "| | processor s | s | exit |"
echo "|---|---|---|---|"
cost "--version" java -jar $jar --version
cost "--help" java -jar $jar --help
cost "read, 1 KB" java -jar $jar read "$tmp/small.txt"
cost "summarize, 1 KB" java -jar $jar summarize "$tmp/small.txt" --output "$tmp/out"
cost "the same, no second JVM" java $off -jar $jar summarize "$tmp/small.txt" --output "$tmp/out"
cost "the same, Beam's direct runner" \
  java $short -jar $jar summarize "$tmp/small.txt" --output "$tmp/out" --runner beam-direct
cost "summarize, testdata" java -jar $jar summarize testdata/documents --output "$tmp/out"
cost "FOLDER" java -jar $jar summarize "$folder" --output "$tmp/out"
cost "FOLDER, --ranking textrank" \
  java -jar $jar summarize "$folder" --output "$tmp/out" --ranking textrank
(umask 077 && mkdir "$tmp/cache")
export PRECIS_CACHE="$tmp/cache"
cost "summarize, 1 KB, which leaves an archive" java -jar $jar summarize "$tmp/small.txt" --output "$tmp/out"
for _ in $(seq 120); do # seconds
  ! ls "$PRECIS_CACHE"/*.jsa > /dev/null 2>&1 || [ -e "$PRECIS_CACHE/making.lock" ] || break
  sleep 1
done
cost "read, 1 KB, by the archive" java -jar $jar read "$tmp/small.txt"
cost "summarize, 1 KB, by the archive" java -jar $jar summarize "$tmp/small.txt" --output "$tmp/out"
cost "summarize, testdata, by the archive" java -jar $jar summarize testdata/documents --output "$tmp/out"
cost "FOLDER, by the archive" java -jar $jar summarize "$folder" --output "$tmp/out"
cost "FOLDER, --ranking textrank, by the archive" \
  java -jar $jar summarize "$folder" --output "$tmp/out" --ranking textrank
cost "FOLDER, bare Tika" java -Xmx2g -cp $bench:$jar io.precis.bench.ExtractCpu tika "$folder"
cost "FOLDER, bare Tika, our options" \
  java $short -Xmx2g -cp $bench:$jar io.precis.bench.ExtractCpu tika "$folder"
for count in ${PRECIS_BENCH_COUNTS:-}; do
  java -Dprecis.testdata=testdata -cp $bench:pipeline/core/target/test-classes:$jar \
    io.precis.bench.ManyDocuments "$tmp/many$count" "$count"
  cost "$count documents of 50 KB" java -jar $jar summarize "$tmp/many$count" --output "$tmp/out"
done
