# shellcheck shell=bash
# Sourced by the scripts beside it: $driver begins the command line of a Java program that drives Spark.
here=$(cd "$(dirname "$0")" && pwd)
STATE=${STATE:-$here/target/state} PORT=${PORT:-7077}
export SPARK_HOME=$here/target SPARK_LOCAL_IP=127.0.0.1 SPARK_CONF_DIR=$STATE/conf SPARK_SCALA_VERSION=2.12
# A distribution's bin/spark-submit adds the opens; executors get them from the driver.
driver=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1
  -XX:+IgnoreUnrecognizedVMOptions -Djdk.reflect.useDirectMethodHandle=false
  "-Dlog4j.configurationFile=file:$here/../quiet-log4j2.properties"
  -Dspark.driver.host=127.0.0.1 -Dspark.driver.bindAddress=127.0.0.1 -Dspark.ui.enabled=false)
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
  sun.security.action sun.util.calendar; do
  driver+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
