#!/usr/bin/env bash
# Checks everything in this folder that can be checked on this machine, and says what it could not:
#   deploy/check.sh
# Ends with 1 where a check failed; skipped ones do not count.
# Functions are called by name, through check.
# shellcheck disable=SC2317
set -uo pipefail
cd "$(dirname "$0")" || exit 1
failed=0

report() { printf '%-8s %s\n' "$1" "$2"; }
# check WHAT COMMAND... : runs it, shows its words where it fails
check() {
  local what=$1 words
  shift
  if words=$("$@" 2>&1); then
    report ok "$what"
  else
    report FAILED "$what"
    printf '%s\n' "$words" | sed 's/^/         /'
    failed=1
  fi
}
have() { command -v "$1" >/dev/null 2>&1; }
python_has() { have python3 && python3 -c "import $1" >/dev/null 2>&1; }

mapfile -t scripts < <(find . -name '*.sh' -not -path '*/target/*' | sort)
scripts+=(../runners/direct/src/main/dist/bin/precis)
mapfile -t manifests < <(find . -name '*.yaml' -not -path '*/target/*' -not -path './local/*' \
  -not -path './kubernetes/s3/cronjob.yaml' -not -name kustomization.yaml | sort)

for script in "${scripts[@]}"; do check "bash -n $script" bash -n "$script"; done
if have shellcheck; then
  check "shellcheck" shellcheck -x "${scripts[@]}"
else
  report skipped "shellcheck: not installed"
fi

# systemd-analyze insists that the programs a unit names exist, so a copy names one that does.
units() {
  local scratch status
  scratch=$(mktemp -d) || return 1
  cp systemd/precis.service systemd/precis.timer "$scratch"
  sed -i 's|^ExecStart=/usr/bin/java|ExecStart=/bin/true|; s|^User=.*|User=root|; s|^Group=.*|Group=root|' \
    "$scratch/precis.service"
  systemd-analyze verify --man=no "$scratch/precis.service" "$scratch/precis.timer"
  status=$?
  mkdir "$scratch/precis.service.d" &&
    sed 's|^ExecStart=/usr/bin/java|ExecStart=/bin/true|' systemd/precis-s3.conf \
      >"$scratch/precis.service.d/s3.conf" &&
    systemd-analyze verify --man=no "$scratch/precis.service" || status=1
  rm -r "$scratch"
  return "$status"
}
if have systemd-analyze; then
  check "systemd-analyze verify" units
  check "systemd-analyze calendar" systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' systemd/precis.timer)"
else
  report skipped "systemd-analyze: not installed"
fi

if python_has yaml; then
  check "manifests: form, and the rules of README.md" python3 check_manifests.py "${manifests[@]}"
else
  report skipped "manifests: python3 with PyYAML is not installed"
fi
if python_has yaml && compgen -G 'schemas/target/*.jar' >/dev/null; then
  check "manifests: schemas" python3 check_schemas.py schemas/target "${manifests[@]}"
else
  report skipped "manifests: schemas; first: mvn -q -f deploy/schemas/pom.xml package"
fi
# What the folders of Kustomize come to is held to the same rules.
kustomized() {
  local built status
  built=$(mktemp --suffix=.yaml) || return 1
  kubectl kustomize "$1" >"$built" && python3 check_manifests.py "$built" &&
    { ! compgen -G 'schemas/target/*.jar' >/dev/null || python3 check_schemas.py schemas/target "$built"; }
  status=$?
  rm "$built"
  return "$status"
}
if have kubectl && python_has yaml; then
  for kustomization in kubernetes/*/kustomization.yaml; do
    check "kustomize: $(dirname "$kustomization")" kustomized "$(dirname "$kustomization")"
  done
else
  report skipped "kustomize: needs kubectl and python3 with PyYAML"
fi
if have kubectl && kubectl --request-timeout=5s get --raw /readyz >/dev/null 2>&1; then
  for manifest in "${manifests[@]}"; do
    check "kubectl, server side: $manifest" kubectl apply --dry-run=server -f "$manifest"
  done
else
  report skipped "kubectl apply --dry-run=server: no cluster is reached"
fi

if have python3; then
  check "the Airflow DAG compiles" env PYTHONDONTWRITEBYTECODE=1 python3 -c \
    'import sys; compile(open(sys.argv[1]).read(), sys.argv[1], "exec")' airflow/precis_nightly.py
  check "the Airflow DAG's arguments" python3 check_dag.py airflow/precis_nightly.py
  if python_has airflow.models; then
    check "the Airflow DAG loads" python3 airflow/precis_nightly.py
  else
    report skipped "loading the Airflow DAG: Airflow is not installed"
  fi
else
  report skipped "the Airflow DAG: python3 is not installed"
fi

jar=../runners/direct/target/precis.jar
options() {
  java -jar "$jar" summarize --help | python3 check_options.py systemd/precis.service systemd/precis-s3.conf \
    kubernetes/base/cronjob.yaml kubernetes/s3/cronjob.yaml flink/session.yaml flink/application.yaml flink/gpu.yaml \
    spark/scheduled.yaml spark/gpu.yaml \
    airflow/precis_nightly.py
}
if have python3 && have java && [ -f "$jar" ]; then
  check "the recipes' options are the command's" options
else
  report skipped "the recipes' options: needs java, python3 and $jar"
fi

# What the image's entry point makes of the exit statuses, with a program that ends as it is told.
statuses() {
  local scratch status want
  scratch=$(mktemp -d) || return 1
  # shellcheck disable=SC2016
  printf '#!/bin/sh\nexit "$PRETEND"\n' >"$scratch/precis"
  chmod +x "$scratch/precis"
  for status in 0 1 2 3 4 5; do
    want=$status
    [ "$status" -eq 3 ] && want=0
    PRETEND=$status PATH="$scratch:$PATH" sh container/entrypoint.sh summarize
    if [ $? -ne "$want" ]; then
      echo "exit status $status must end as $want"
      rm -r "$scratch"
      return 1
    fi
  done
  rm -r "$scratch"
}
check "the entry point's exit statuses" statuses

# A grandchild's half second counts for the command that is measured, and its exit status is handed on.
costs() {
  local line status
  line=$(python3 local/cost.py sh -c 'python3 -c "
import time
while time.process_time() < 0.5: pass"; exit 7')
  status=$?
  python3 - "$status" "$line" <<'PYTHON'
import json, sys
cost = json.loads(sys.argv[2])
assert sys.argv[1] == "7" and cost["exit"] == 7, sys.argv
assert 0.5 <= cost["cpu"] < 5 and cost["peak"], cost
PYTHON
}
if have python3 && [ -d /proc/self ]; then
  check "what a command costs" costs
else
  report skipped "what a command costs: needs python3 and Linux"
fi

if have docker && docker info >/dev/null 2>&1; then
  check "the image recipe" docker build --check -f container/Dockerfile ..
else
  report skipped "docker build --check: no Docker daemon is reached"
fi
exit $failed
