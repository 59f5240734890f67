#!/usr/bin/env bash
# What the program costs, in processor seconds of all its processes (forks included) and in seconds.
#
#   pipeline/bench/cost.sh [FOLDER]
#
# from the root of the repository, after `mvn -q -B package -DskipTests`. FOLDER holds files of many
# kinds to compare with bare Tika; testdata/documents otherwise. Bare Tika: one JVM, -Xmx2g,
# AutoDetectParser and BodyContentHandler of the jar's own Tika; a file that takes the JVM out of
# memory counts as one that failed.
set -eu
jar=runners/direct/target/precis.jar
bench=pipeline/bench/target/classes
folder=${1:-testdata/documents}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
head -c 1024 testdata/documents/oral-history.txt > "$tmp/small.txt"
short="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
off=-Dprecis.relaunch=false

# cost NAME COMMAND...
cost() {
  local name=$1 TIMEFORMAT='%U %S %R'
  shift
  rm -rf "$tmp/out"
  local times
  times=$( { time "$@" > "$tmp/log" 2>&1 || true; } 2>&1 )
  set -- $times
  awk -v name="$name" -v user="$1" -v system="$2" -v wall="$3" \
    'BEGIN { printf "| %-45s | %6.1f | %6.1f |\n", name, user + system, wall }'
}

date -u +'%F %H:%M UTC'
echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg 2> /dev/null || echo unknown)," \
  "$(java -version 2>&1 | head -1)"
echo
echo "| | processor s | s |"
echo "|---|---|---|"
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
cost "FOLDER, bare Tika" java -Xmx2g -cp $bench:$jar io.precis.bench.ExtractCpu tika "$folder"
cost "FOLDER, bare Tika, our options" \
  java $short -Xmx2g -cp $bench:$jar io.precis.bench.ExtractCpu tika "$folder"
for count in ${PRECIS_BENCH_COUNTS:-}; do
  java -Dprecis.testdata=testdata -cp $bench:pipeline/core/target/test-classes:$jar \
    io.precis.bench.ManyDocuments "$tmp/many$count" "$count"
  cost "$count documents of 50 KB" java -jar $jar summarize "$tmp/many$count" --output "$tmp/out"
done
