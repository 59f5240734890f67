"""The nightly batch as an Airflow DAG: one run at a time, no catching up of missed nights."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from airflow import DAG
from airflow.operators.bash import BashOperator

# 3: published, some inputs rejected or set aside. 4, no input at all, is a failure: mostly it is a
# mount that is not there. The run stands for the DAG run's day, also when it is cleared and run again.
# ONNX Runtime sends nothing to its makers.
SUMMARIZE = """
export ORT_DISABLE_TELEMETRY=1
java -Xmx2g -jar /opt/precis/precis.jar summarize /srv/precis/in --output /srv/precis/out \\
  --date {{ ds }} --keep 14 --log-format json
status=$?
case $status in
  0 | 3) exit 0 ;;
  *) exit $status ;;
esac
"""

with DAG(
    dag_id="precis_nightly",
    description="Summaries of the night's documents",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    schedule="30 1 * * *",
    catchup=False,
    max_active_runs=1,
    default_args={
        "owner": "precis",
        "retries": 1,
        "retry_delay": timedelta(minutes=10),
        "execution_timeout": timedelta(hours=8),
    },
    tags=["precis"],
) as dag:
    BashOperator(task_id="summarize", bash_command=SUMMARIZE)
