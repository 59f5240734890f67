#!/usr/bin/env bash
# A Flink session cluster of separate processes on 127.0.0.1: one JobManager, two TaskManagers.
#
#   cluster.sh start        makes $STATE, starts, waits until all TaskManagers are there
#   cluster.sh add          starts one more TaskManager
#   cluster.sh stop         ends what start and add began, nothing else
#
# STATE (./target/state), REST_PORT (8081), RPC_PORT (6123), TASK_MANAGERS (2), SLOTS (1 each),
# APPLICATION: a jar to put on the cluster's own class path, for sessions that run many jobs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
STATE=${STATE:-$here/target/state}
REST_PORT=${REST_PORT:-8081} RPC_PORT=${RPC_PORT:-6123}
TASK_MANAGERS=${TASK_MANAGERS:-2} SLOTS=${SLOTS:-1} APPLICATION=${APPLICATION:-}
# shellcheck source-path=SCRIPTDIR
. "$here/../lib.sh"

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
lib=$here/target/lib
[ -d "$lib" ] || die "no $lib; first: mvn -q -f $here/pom.xml package"
# Where it is given, the application comes last, as it does in a Flink distribution's lib/.
class_path="$lib/*${APPLICATION:+:$APPLICATION}"
common=("-Dprecis.local=$STATE" "-Dlog4j.configurationFile=file:$here/../log4j2.properties"
  "-Djava.io.tmpdir=$STATE/tmp" -cp "$class_path")

configure() {
  sed -e "s|@STATE@|$STATE|; s|@REST_PORT@|$REST_PORT|; s|@RPC_PORT@|$RPC_PORT|; s|@SLOTS@|$SLOTS|" \
    "$here/config.yaml" >"$STATE/conf/config.yaml"
}

# Heap is framework and task heap, direct memory is framework and task off-heap and network.
task_manager() {
  start "taskmanager$1" "$java" -Xmx512m -XX:MaxDirectMemorySize=448m -XX:MaxMetaspaceSize=256m \
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "${common[@]}" \
    org.apache.flink.runtime.taskexecutor.TaskManagerRunner --configDir "$STATE/conf"
}

task_managers() {
  http_get "$REST_PORT" /overview | grep -o '"taskmanagers":[0-9]*' | cut -d: -f2 | grep . || echo 0
}
has_task_managers() { [ "$(task_managers)" -ge "$1" ]; }
has_rest() { http_get "$REST_PORT" /overview | grep -q taskmanagers; }

case ${1:-} in
start)
  [ ! -f "$STATE/pids" ] || die "already started; STATE=$STATE $0 stop"
  mkdir -p "$STATE/conf" "$STATE/log" "$STATE/tmp"
  configure
  start jobmanager "$java" -Xmx384m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "${common[@]}" \
    org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint \
    --configDir "$STATE/conf" --executionMode cluster
  for ((k = 1; k <= TASK_MANAGERS; k++)); do task_manager "$k"; done
  wait_for 300 "the JobManager" has_rest
  wait_for 300 "a TaskManager" has_task_managers "$TASK_MANAGERS"
  say "Flink: $TASK_MANAGERS TaskManagers of $SLOTS slots at 127.0.0.1:$REST_PORT"
  ;;
add)
  [ -f "$STATE/pids" ] || die "not started"
  task_manager "$(($(wc -l <"$STATE/pids") + 1))"
  ;;
stop) stop_all ;;
*) die "start, add or stop?" ;;
esac
