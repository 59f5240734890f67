"""Holds manifests against schemas: no unknown field, the right types, what is required is there.

check_schemas.py FOLDER MANIFEST...

FOLDER holds what schemas/pom.xml fetches, and any definitions of operators' own kinds (*.yaml). A
kind without a schema is named and passed over.
"""

import json
import pathlib
import re
import sys
import zipfile

import yaml

SCALARS = {"string": str, "integer": int, "number": (int, float), "boolean": bool}
# Written as a number or a string, whatever the schema makes of them.
QUANTITY = re.compile(r"(Quantity|IntOrString)$")


class Schema:
    """One schema, with the definitions that its references name."""

    def __init__(self, schema, definitions):
        self.schema = schema
        self.definitions = definitions

    def problems(self, value):
        return list(self.check(value, self.schema, ""))

    def check(self, value, schema, where):
        reference = schema.get("$ref")
        if reference:
            name = reference.rsplit("/", 1)[-1]
            if QUANTITY.search(name):
                if not isinstance(value, (str, int, float)):
                    yield f"{where} is no quantity"
                return
            schema = self.definitions[name]
        if schema.get("x-kubernetes-int-or-string"):
            if not isinstance(value, (str, int)):
                yield f"{where} is neither a number nor a string"
            return
        kind = schema.get("type", "object")
        if kind == "object":
            yield from self.check_object(value, schema, where)
        elif kind == "array":
            yield from self.check_array(value, schema, where)
        else:
            yield from check_scalar(value, kind, schema, where)

    def check_object(self, value, schema, where):
        if not isinstance(value, dict):
            yield f"{where} is no object"
            return
        for field in schema.get("required", []):
            if field not in value:
                yield f"{where} lacks {field}"
        fields = schema.get("properties", {})
        others = schema.get("additionalProperties")
        for field, inner in value.items():
            path = f"{where}.{field}" if where else field
            if field in fields:
                yield from self.check(inner, fields[field], path)
            elif isinstance(others, dict):
                yield from self.check(inner, others, path)
            elif fields and not schema.get("x-kubernetes-preserve-unknown-fields"):
                yield f"{path} is no field"

    def check_array(self, value, schema, where):
        if not isinstance(value, list):
            yield f"{where} is no list"
            return
        for number, inner in enumerate(value):
            yield from self.check(inner, schema["items"], f"{where}[{number}]")


def check_scalar(value, kind, schema, where):
    right = isinstance(value, SCALARS[kind])
    if not right or (isinstance(value, bool) and kind != "boolean"):
        yield f"{where} is {value!r}, want a {kind}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where} is {value!r}, allowed are {schema['enum']}"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{where} is {value!r}, which does not match {schema['pattern']}"
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{where} is {value}, want at least {schema['minimum']}"


def of_definition(definition):
    """Schemas of a CustomResourceDefinition, by apiVersion and kind."""
    spec = definition["spec"]
    for version in spec["versions"]:
        schema = version["schema"]["openAPIV3Schema"]
        for every_object_has in ("apiVersion", "kind"):
            schema["properties"][every_object_has] = {"type": "string"}
        schema["properties"]["metadata"] = {"type": "object"}
        yield (f"{spec['group']}/{version['name']}", spec["names"]["kind"]), Schema(schema, {})


def of_model(definitions):
    """Schemas of Kubernetes' own kinds, by apiVersion and kind."""
    for schema in definitions.values():
        about = schema.get("properties", {})
        if "apiVersion" in about and "kind" in about and "default" in about["apiVersion"]:
            yield (about["apiVersion"]["default"], about["kind"]["default"]), Schema(
                schema, definitions
            )


def schemas(folder):
    found = {}
    for jar in sorted(folder.glob("*.jar")):
        with zipfile.ZipFile(jar) as files:
            for name in files.namelist():
                if re.fullmatch(r"META-INF/fabric8/.*-v1\.yml", name):
                    found.update(of_definition(yaml.safe_load(files.read(name))))
                elif name == "schema/kube-schema.json":
                    found.update(of_model(json.loads(files.read(name))["definitions"]))
    for file in sorted(folder.glob("*.yaml")):
        for document in yaml.safe_load_all(file.read_text(encoding="utf-8")):
            if document and document.get("kind") == "CustomResourceDefinition":
                found.update(of_definition(document))
    return found


def main(folder, manifests):
    known = schemas(pathlib.Path(folder))
    bad = 0
    for name in manifests:
        with open(name, encoding="utf-8") as file:
            documents = [document for document in yaml.safe_load_all(file) if document]
        for document in documents:
            schema = known.get((document["apiVersion"], document["kind"]))
            if schema is None:
                print(f"{name}: no schema of {document['apiVersion']} {document['kind']}")
                continue
            for problem in schema.problems(document):
                print(f"{name}: {document['kind']}: {problem}")
                bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
