#!/usr/bin/env bash
# A standalone Spark cluster of separate processes on 127.0.0.1: one Master, two Workers.
#
#   cluster.sh start        makes $STATE, starts, waits until all Workers are there
#   cluster.sh stop         ends what start began, nothing else
#
# STATE (./target/state), PORT (7077), WEB_PORT (8090), WORKERS (2), CORES (1 each),
# MEMORY (1g each).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
STATE=${STATE:-$here/target/state}
PORT=${PORT:-7077} WEB_PORT=${WEB_PORT:-8090} WORKERS=${WORKERS:-2} CORES=${CORES:-1} MEMORY=${MEMORY:-1g}
# shellcheck source-path=SCRIPTDIR
. "$here/../lib.sh"

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -d "$here/target/jars" ] || die "no $here/target/jars; first: mvn -q -f $here/pom.xml package"
export SPARK_HOME=$here/target SPARK_LOCAL_IP=127.0.0.1 SPARK_CONF_DIR=$STATE/conf
# Without a distribution's file layout an executor cannot tell which Scala it runs.
export SPARK_SCALA_VERSION=2.12
common=("-Dprecis.local=$STATE" "-Dlog4j.configurationFile=file:$here/../log4j2.properties"
  "-Djava.io.tmpdir=$STATE/tmp" -cp "$here/target/jars/*")

workers() {
  http_get "$WEB_PORT" /json/ | grep -o '"aliveworkers" : [0-9]*' | grep -o '[0-9]*$' || echo 0
}
has_workers() { [ "$(workers)" -ge "$1" ]; }
has_master() { http_get "$WEB_PORT" /json/ | grep -q aliveworkers; }

case ${1:-} in
start)
  [ ! -f "$STATE/pids" ] || die "already started; STATE=$STATE $0 stop"
  mkdir -p "$STATE/conf" "$STATE/log" "$STATE/tmp" "$STATE/work"
  start master "$java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "${common[@]}" org.apache.spark.deploy.master.Master \
    --host 127.0.0.1 --port "$PORT" --webui-port "$WEB_PORT"
  wait_for 300 "the Master" has_master
  for ((k = 1; k <= WORKERS; k++)); do
    start "worker$k" "$java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "${common[@]}" \
      org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores "$CORES" --memory "$MEMORY" \
      --work-dir "$STATE/work" --webui-port 0 "spark://127.0.0.1:$PORT"
  done
  wait_for 300 "a Worker" has_workers "$WORKERS"
  say "Spark: $WORKERS Workers of $CORES cores at spark://127.0.0.1:$PORT"
  ;;
stop) stop_all ;;
*) die "start or stop?" ;;
esac
