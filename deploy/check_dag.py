"""Checks the DAG's source without Airflow: one run at a time, no catching up, retries bounded."""

import ast
import sys

tree = ast.parse(open(sys.argv[1], encoding="utf-8").read())
calls = {
    node.func.id: {word.arg: word.value for word in node.keywords}
    for node in ast.walk(tree)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
}
dag = calls["DAG"]
assert dag["max_active_runs"].value == 1, "max_active_runs must be 1"
assert dag["catchup"].value is False, "catchup must be False"
assert len(dag["schedule"].value.split()) == 5, "schedule must have five fields"
source = open(sys.argv[1], encoding="utf-8").read()
assert "--date {{ ds }}" in source, "a day that is run again must keep its date"
