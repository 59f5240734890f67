#!/usr/bin/env bash
# Copies what check.py needs into a folder, for a machine that the whole repository is too large for: under 64 MiB.
#
#   pipeline/bench/gpu/pack.sh FOLDER && cd FOLDER && python3 pipeline/bench/gpu/check.py --out out
#
# from the root of the repository.
set -eu
mkdir -p "$1"
git ls-files -z --cached --others --exclude-standard pipeline/bench/gpu testdata/student pipeline/models/src/main/resources/io/precis/rank/semantic 'pipeline/docs/*.md' |
  xargs -0 cp --parents -t "$1"
du -sh "$1"
