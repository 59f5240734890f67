#!/usr/bin/env bash
# Flink's own command line against the cluster that cluster.sh started:
#   flink.sh run -p 2 precis-flink-0.1.0-application.jar summarize in -o out --runner flink
# STATE as for cluster.sh; APPLICATION where the cluster was started with one.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
STATE=${STATE:-$here/target/state} APPLICATION=${APPLICATION:-}
export FLINK_CONF_DIR=$STATE/conf
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  "-Dlog4j.configurationFile=file:$here/../quiet-log4j2.properties" \
  -cp "$here/target/lib/*${APPLICATION:+:$APPLICATION}" \
  org.apache.flink.client.cli.CliFrontend "$@"
