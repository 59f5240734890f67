#!/usr/bin/env bash
# spark-submit against the cluster that cluster.sh started:
#   spark-submit.sh --conf spark.executor.memory=600m precis-spark-0.1.0-application.jar \
#     summarize in -o out --runner spark
# STATE and PORT as for cluster.sh.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/driver.sh"
exec "${driver[@]}" -cp "$here/target/jars/*" org.apache.spark.deploy.SparkSubmit \
  --master "spark://127.0.0.1:$PORT" "$@"
