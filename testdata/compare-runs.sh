#!/usr/bin/env bash
# compare-runs.sh BEFORE.jar AFTER.jar [FOLDER...]: summarizes the documents of testdata, and of further folders, with two builds in three
# modes, and compares records, pages and tables byte for byte. Ends with status 1 where they differ.
set -euo pipefail
export PRECIS_CACHE=off
[ $# -ge 2 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
before=$1; after=$2; shift 2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
status=0
for mode in extractive hybrid abstractive; do
  for build in before after; do
    # Status 3: some documents were rejected, which both builds must agree on.
    java -jar "${!build}" summarize "$here/documents" "$@" --mode $mode --date 2026-01-01 --max-rejected 100 --output "$work/$mode-$build" >"$work/log" 2>&1 \
      || [ $? -eq 3 ] || { cat "$work/log" >&2; exit 1; }
  done
  a=$work/$mode-before/current b=$work/$mode-after/current
  files=0
  # Manifest, report and index hold times and the run's name.
  while read -r file; do
    files=$((files + 1))
    cmp "$a/$file" "$b/$file" || status=1
  done < <(for run in "$a" "$b"; do
    (cd "$run" && find . -type f \( -name 'summaries.jsonl' -o -name 'rewritings*.jsonl' -o -name 'rejected.jsonl' -o -name '*.csv' -o -path './html/*' -o -path './markdown/*' -o -path './text/*' \))
  done | sort -u)
  echo "$mode: $files files compared"
done
exit $status
