#!/usr/bin/env bash
# The command precis with Spark's jars beside it, without spark-submit:
#   precis.sh precis-spark-0.1.0-application.jar \
#     summarize in -o out --runner spark --master spark://127.0.0.1:7077
# STATE as for cluster.sh.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/driver.sh"
application=$1
shift
exec "${driver[@]}" -cp "$application:$here/target/jars/*" io.precis.cli.Precis "$@"
