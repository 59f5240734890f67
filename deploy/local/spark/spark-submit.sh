#!/usr/bin/env bash
# spark-submit against the cluster that cluster.sh started:
#   spark-submit.sh --conf spark.executor.memory=600m precis-spark-0.1.0-application.jar \
#     summarize in -o out --runner spark
# STATE and PORT as for cluster.sh.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
STATE=${STATE:-$here/target/state} PORT=${PORT:-7077}
export SPARK_HOME=$here/target SPARK_LOCAL_IP=127.0.0.1 SPARK_CONF_DIR=$STATE/conf SPARK_SCALA_VERSION=2.12
# A distribution's bin/spark-submit adds these; executors get them from the driver.
opens=(-XX:+IgnoreUnrecognizedVMOptions -Djdk.reflect.useDirectMethodHandle=false)
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
  sun.security.action sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "${opens[@]}" \
  "-Dlog4j.configurationFile=file:$here/../quiet-log4j2.properties" \
  -cp "$here/target/jars/*" org.apache.spark.deploy.SparkSubmit \
  --master "spark://127.0.0.1:$PORT" \
  --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 \
  --conf spark.ui.enabled=false "$@"
