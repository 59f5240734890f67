"""Checks manifests: they parse, say what they are, and keep this folder's rules.

check_manifests.py FILE...
"""

import sys

import yaml

# Top-level fields of a spec, by kind, as the operators' own reference lists them.
SPEC_FIELDS = {
    "FlinkDeployment": {
        "image", "imagePullPolicy", "flinkVersion", "flinkConfiguration", "serviceAccount",
        "jobManager", "taskManager", "podTemplate", "job", "mode", "ingress", "restartNonce",
        "logConfiguration",
    },
    "ScheduledSparkApplication": {
        "schedule", "timeZone", "suspend", "concurrencyPolicy", "template",
        "successfulRunHistoryLimit", "failedRunHistoryLimit",
    },
}
# Names, and HTTPS.
STORE_PORTS = {53, 443}
VERSIONS = {
    "FlinkDeployment": "flink.apache.org/v1beta1",
    "ScheduledSparkApplication": "sparkoperator.k8s.io/v1beta2",
    "CronJob": "batch/v1",
    "NetworkPolicy": "networking.k8s.io/v1",
}


def pod_specs(node):
    """Every pod spec below a node: whatever has a list of containers."""
    if isinstance(node, dict):
        if "containers" in node:
            yield node
        for child in node.values():
            yield from pod_specs(child)
    elif isinstance(node, list):
        for child in node:
            yield from pod_specs(child)


def problems(document):
    kind = document.get("kind")
    spec = document.get("spec", {})
    if not document.get("metadata", {}).get("name"):
        yield "has no name"
    if kind in VERSIONS and document.get("apiVersion") != VERSIONS[kind]:
        yield f"apiVersion is {document.get('apiVersion')}, want {VERSIONS[kind]}"
    for field in sorted(set(spec) - SPEC_FIELDS.get(kind, set(spec))):
        yield f"spec.{field} is no field of {kind}"
    if kind in ("CronJob", "ScheduledSparkApplication"):
        if spec.get("concurrencyPolicy") != "Forbid":
            yield "concurrencyPolicy is not Forbid: two nights could overlap"
        if len(spec.get("schedule", "").split()) != 5:
            yield "schedule does not have five fields"
    if kind == "FlinkDeployment":
        yield from flink_problems(spec.get("flinkConfiguration", {}))
    if kind == "NetworkPolicy":
        yield from network_problems(spec)
    for pod in pod_specs(spec):
        yield from pod_problems(kind, pod)
    if "summarize" in str(spec) and "--keep" not in str(spec):
        yield "keeps every run: the output fills up"


def network_problems(spec):
    if spec.get("ingress"):
        yield "lets something in"
    for rule in spec.get("egress", []):
        ports = {port.get("port") for port in rule.get("ports", [])}
        if not ports or ports - STORE_PORTS:
            yield "lets more out than a store needs"


def flink_problems(configuration):
    for key in ("restart-strategy.type", "heartbeat.timeout"):
        if key not in configuration:
            yield f"flinkConfiguration lacks {key}: a job would not outlive a TaskManager"
    for key, value in configuration.items():
        if not isinstance(value, str):
            yield f"flinkConfiguration.{key} is not a string"


def pod_problems(kind, pod):
    if not pod.get("securityContext", {}).get("runAsNonRoot"):
        yield "a pod may run as root"
    volumes = {volume["name"] for volume in pod.get("volumes", [])}
    for container in pod["containers"]:
        for mount in container.get("volumeMounts", []):
            if mount["name"] not in volumes:
                yield f"{container['name']} mounts {mount['name']}, which is no volume"
        if container["name"] == "precis" and kind == "CronJob":
            if not container.get("securityContext", {}).get("readOnlyRootFilesystem"):
                yield "precis may write to its root"
        if kind == "CronJob" and "memory" not in container.get("resources", {}).get("limits", {}):
            yield f"{container['name']} has no memory limit"


def main(arguments):
    bad = 0
    for name in arguments:
        with open(name, encoding="utf-8") as file:
            documents = [document for document in yaml.safe_load_all(file) if document]
        for document in documents:
            for problem in problems(document):
                print(f"{name}: {document.get('kind')}: {problem}")
                bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
