#!/usr/bin/env bash
# How time and memory grow with the sentences of one document and with the number of documents.
#
#   [PRECIS_BENCH_SENTENCES="1000 4000"] [PRECIS_BENCH_DOCUMENTS="50 200"] pipeline/bench/growth.sh [JAR]
#
# from the root of the repository, after `mvn -q -B package -DskipTests`. Prints processor seconds of all
# processes; those beyond a document of one sentence; the exponent by which these grew since the row
# before, as log(quotient of times) / log(quotient of counts); and the most memory that was in use
# after a collection, in the process that ranks. An empty list leaves a table's rows out.
set -euo pipefail
export PRECIS_CACHE=off
jar=$(realpath "${1:-runners/direct/target/precis.jar}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sentences=${PRECIS_BENCH_SENTENCES-1000 4000 16000 64000}
documents=${PRECIS_BENCH_DOCUMENTS-50 200 800}

# FOLDER FILES SENTENCES BYTES: files of so many sentences, or of so many bytes where that is less;
# sentences of testdata in random order, each with a number of its own, a heading before every 40.
texts() {
  mkdir "$1"
  awk -v folder="$1" -v files="$2" -v most="$3" -v bytes="$4" "$(cat pipeline/bench/sentences.awk)"'
    BEGIN { srand(20261129) }
    END {
      for (f = 1; f <= files; f++) {
        name = folder "/text-" f ".md"
        written = 0
        for (i = 0; i < most && written < bytes; i++) {
          if (i % 40 == 0) printf "\n\n## Part %d\n", i / 40 + 1 > name
          said = drawn()
          written += length(said) + 1
          printf "%s%s", i % 5 == 0 ? "\n" : " ", said > name
        }
        print "" > name
        close(name)
      }
    }' testdata/documents/*.txt testdata/documents/*.md
}

# COUNT FOLDER: one row; the time of the first is the start, and none of it counts as growth.
row() {
  local TIMEFORMAT='%U %S' times
  rm -rf "$work/out" "$work/gc"
  times=$( { time java -XX:+UseSerialGC -Xmx3g -Xlog:gc:file="$work/gc" -jar "$jar" summarize "$2" \
    --timeout 30m --output "$work/out" > "$work/log" 2>&1; } 2>&1 ) || { cat "$work/log" >&2; exit 1; }
  used=$(sed -nE 's/.*[0-9]+M->([0-9]+)M\(.*/\1/p' "$work/gc" | sort -n | tail -1)
  echo "$1 $times ${used:-0}" | awk -v start="$start" -v before="$before" -v last="$last" '{
    total = $2 + $3
    grown = total - start
    exponent = before > 0 ? sprintf("%.2f", log(grown / before) / log($1 / last)) : ""
    printf "| %6d | %8.1f | %8.1f | %4s | %4d |\n", $1, total, grown, exponent, $4 }' | tee "$work/row"
  before=$(awk -F'|' '{ print $4 + 0 }' "$work/row")
  last=$1
}

# NAME: the head of a table.
head_of() {
  before=0 last=1
  printf '\n| %s | processor s | beyond the start | exponent | MB |\n|---|---|---|---|---|\n' "$1"
}

date -u +'%F %H:%M UTC'
echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg 2> /dev/null || echo unknown)," \
  "$(java -version 2>&1 | head -1)"
texts "$work/one" 1 1 1000000
start=0
head_of "start"
row 1 "$work/one"
start=$before
head_of "sentences of one document"
for count in $sentences; do
  texts "$work/s$count" 1 "$count" 100000000
  row "$count" "$work/s$count"
done
head_of "documents of 50 KB"
for count in $documents; do
  texts "$work/d$count" "$count" 1000000 50000
  row "$count" "$work/d$count"
  rm -r "$work/d$count"
done
