#!/usr/bin/env bash
# estimate.sh JAR [FOLDER...]: how good the time is that a run says it still takes, after a quarter
# of its files. Makes three runs of texts that differ in number and size and one in mode hybrid, and
# one of each FOLDER; prints for each what was said, what it took, and the quotient. Exit 1 where
# one is off by more than a factor of two, or none was said. Wants bash 5, and some ten minutes where
# other work keeps the machine busy.
set -euo pipefail
export PRECIS_CACHE=off
jar=$(realpath "$1")
shift
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
failed=0

# FOLDER FILES WORDS WORDS: so many texts, the words of each drawn between the two, evenly by their
# logarithm; sentences of testdata in random order, each with a number of its own.
texts() {
  mkdir "$1"
  awk -v folder="$1" -v files="$2" -v low="$3" -v high="$4" "$(cat "$root/pipeline/bench/sentences.awk")"'
    BEGIN { srand(20261128) }
    END {
      for (f = 1; f <= files; f++) {
        want = low * exp(rand() * log(high / low))
        name = folder "/text-" f ".txt"
        for (words = lines = 0; words < want; lines++) {
          said = drawn()
          words += split(said, unused, " ")
          printf "%s%s", said, lines % 6 == 5 ? "\n\n" : " " > name
        }
        close(name)
      }
    }' "$root"/testdata/documents/*.txt "$root"/testdata/documents/*.md
}

# NAME ARGUMENT...: one run, its lines with the second of their arrival.
measured() {
  local name=$1
  shift
  { java -Xmx2g -jar "$jar" summarize "$@" --output "$work/out-$name" 2>&1 >/dev/null || true; } |
    while IFS= read -r line; do echo "$EPOCHREALTIME $line"; done >"$work/lines"
  echo "$EPOCHREALTIME end" >>"$work/lines"
  awk -v name="$name" '
    function seconds(time, part, n, i, s) {
      n = split(time, part, ":")
      for (i = 1; i <= n; i++) s = s * 60 + part[i]
      return s
    }
    $3 == "of" && $5 == "done" {
      total = $4
      if (!at && $2 * 4 >= $4 && $NF == "left") { at = $1; done = $2; said = seconds($(NF - 1)) }
    }
    $2 == "end" {
      if (!at) { printf "%-14s no time was said\n", name; exit 2 }
      took = $1 - at
      ratio = said / took
      printf "%-14s %5d files, at %5d: %4d s left said, %6.1f s taken, quotient %.2f\n",
        name, total, done, said, took, ratio
      exit !(ratio >= 0.5 && ratio <= 2)
    }' "$work/lines" || failed=1
}

texts "$work/few" 24 8000 20000
texts "$work/many" 1000 150 300
texts "$work/mixed" 120 200 15000
measured few-large "$work/few"
measured many-small "$work/many"
measured mixed "$work/mixed"
measured hybrid "$root/testdata/documents" --mode hybrid
for folder in "$@"; do
  measured "$(basename "$folder")" "$folder"
done
exit $failed
