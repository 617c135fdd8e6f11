#!/usr/bin/env python3
"""Writes tekton.fields and argo.fields, the field tables that the structure check reads, from the engines' CRDs.

usage: generate.py FOLDER_OF_CRDS          (needs PyYAML)

A table says, for each kind, which fields there are, and of what type. Types with the same fields are one type. Form of a line:

  doc GROUP/VERSION KIND TYPE              a kind, and the type of its spec
  type NAME                                a type; its fields follow, indented
  scalar NAME TYPE [constraint]...         a restricted text or number
    FIELD[!|~][?] TYPE [constraint]...     ! required, ~ needed by pods although admission does not ask for it, ? may be null

Types: string int int32 int64 number bool any intstr quantity amount duration, [T] list of T, {T} map to T, or a name. An amount is a
quantity that may be written as a number with a fraction: Tekton reads those of pods itself, where Argo's CRDs ask for a text.
"""
import json, os, sys, yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
QUANTITY = "numkMGTPE"
# Fields of Tekton's own types: what they require is asked for by the webhook. The rest are fields of pods.
OWN = {"params", "results", "workspaces", "tasks", "finally", "include", "properties", "taskRunSpecs"}
# Required by Tekton's schema, but filled in by its webhook, or checked by a rule of its own.
DEFAULTED = {("steps", "name"), ("sidecars", "name"), ("workspaces", "mountPath"), ("tasks", "name"), ("finally", "name")}
DURATIONS = {"timeout", "pipeline", "tasks", "finally"}


def load(folder, name):
    with open(os.path.join(folder, name + ".yaml")) as f:
        for doc in yaml.load_all(f, LOADER):
            if doc and doc.get("kind") == "CustomResourceDefinition":
                return doc["spec"]


class Table:
    def __init__(self, pods_later):
        self.pods_later = pods_later          # Tekton: the API server sees pods' fields only when the pod is made
        self.names, self.taken, self.lines, self.scalars = {}, set(), [], []
        self.fixed = {}                       # canonical form of a schema -> name, for types that refer to themselves

    def name_for(self, hint):
        base = hint[0].upper() + hint[1:] if hint else "Value"
        if base.endswith("ies"):
            base = base[:-3] + "y"
        elif base.endswith("s") and not base.endswith("ss"):
            base = base[:-1]
        name, n = base, 2
        while name in self.taken:
            name, n = f"{base}{n}", n + 1
        self.taken.add(name)
        return name

    def constraints(self, s):
        out = []
        if "enum" in s:
            out.append("enum=" + "|".join(map(str, s["enum"])))
        for key, word in (("minimum", "min"), ("maximum", "max"), ("minLength", "minLength"), ("maxLength", "maxLength"),
                          ("minItems", "minItems"), ("maxItems", "maxItems")):
            if key in s:
                out.append(f"{word}={int(s[key])}")
        if "pattern" in s and QUANTITY not in s["pattern"]:
            out.append("pattern=" + s["pattern"])
        if "x-kubernetes-list-map-keys" in s:
            out.append("keys=" + ",".join(s["x-kubernetes-list-map-keys"]))
        return out

    def type_of(self, s, hint):
        """(type, constraints)"""
        if "ref" in s:
            return s["ref"], []
        if s.get("x-kubernetes-int-or-string"):
            return ("intstr" if QUANTITY not in s.get("pattern", "") else "amount" if self.pods_later else "quantity"), []
        kind = s.get("type")
        if s.get("x-kubernetes-preserve-unknown-fields") and not s.get("properties"):
            return ("{any}" if kind == "object" else "any"), []
        if kind == "string":
            return ("duration" if s.get("format") == "duration" else "string"), self.constraints(s)
        if kind == "boolean":
            return "bool", []
        if kind == "integer":
            return {"int32": "int32", "int64": "int64"}.get(s.get("format"), "int"), self.constraints(s)
        if kind == "number":
            return "number", self.constraints(s)
        if kind == "array":
            inner, limits = self.type_of(s.get("items", {"x-kubernetes-preserve-unknown-fields": True}), hint)
            return f"[{self.restricted(inner, limits, hint)}]", self.constraints(s)
        if kind == "object":
            if isinstance(s.get("additionalProperties"), dict):
                inner, limits = self.type_of(s["additionalProperties"], hint)
                return "{" + self.restricted(inner, limits, hint) + "}", []
            return self.object(s, hint), []
        return "any", []

    def restricted(self, inner, limits, hint):
        if not limits:
            return inner
        key = inner + " " + " ".join(limits)
        if key not in self.names:
            self.names[key] = self.name_for(hint)
            self.scalars.append(f"scalar {self.names[key]} {key}")
        return self.names[key]

    def object(self, s, hint):
        fields = []
        own = hint in OWN
        for field, sub in sorted(s.get("properties", {}).items()):
            text, limits = self.type_of(sub, field)
            flag = ""
            if field in s.get("required", []) and not (self.pods_later and (hint, field) in DEFAULTED):
                flag = "!" if own or not self.pods_later else "~"
            if sub.get("nullable"):
                flag += "?"
            fields.append("  " + " ".join([field + flag, text, *limits]))
        key = "\n".join(fields)
        wanted = s.get("name")
        if key in self.names and not wanted:
            return self.names[key]
        name = wanted or self.name_for(hint)
        self.taken.add(name)
        self.names.setdefault(key, name)
        self.lines.append("type " + name + ("\n" + key if key else ""))
        return name

    def write(self, path, docs, header):
        with open(path, "w") as f:
            f.write("# " + header + " Generated by generate.py; do not edit.\n")
            f.write("\n".join(docs + self.scalars + self.lines) + "\n")


def fields_named(schema, name, visit):
    """Calls visit(parent properties) wherever a field of this name is, at any depth."""
    for key, sub in list(schema.get("properties", {}).items()):
        if key == name:
            visit(schema["properties"])
        fields_named(sub, name, visit)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            fields_named(schema[key], name, visit)


def versions(folder, file):
    spec = load(folder, file)
    for version in spec["versions"]:
        yield f"{spec['group']}/{version['name']}", spec["names"]["kind"], version["schema"]["openAPIV3Schema"]["properties"].get("spec")


def durations(schema, inside=False):
    for key, sub in schema.get("properties", {}).items():
        if sub.get("type") == "string" and (key == "timeout" or inside):
            sub["format"] = "duration"
        durations(sub, key == "timeouts")
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            durations(schema[key])


def tekton(folder, out):
    workflow = next(versions(folder, "argo-workflows"))[2]["properties"]
    pods = {"volumes": workflow["volumes"], "affinity": workflow["affinity"], "securityContext": workflow["securityContext"],
            "volumeClaimTemplate": workflow["volumeClaimTemplates"]["items"]}
    text_map = {"type": "object", "additionalProperties": {"type": "string"}}
    table, docs = Table(pods_later=True), []
    kinds = {(api, kind): spec for file in ("task", "pipeline", "pipelinerun", "taskrun", "stepaction", "customrun")
             for api, kind, spec in versions(folder, "tekton-" + file)}
    for (api, kind), spec in kinds.items():
        version = api.split("/")[1]
        suffix = "" if version == "v1" else version.capitalize()
        durations(spec)
        if kind in ("Task", "Pipeline"):
            spec["name"] = f"{kind}Spec{suffix}"
        if kind == "Task":
            embedded = dict(spec["properties"])
            embedded.update({"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "spec": {"x-kubernetes-preserve-unknown-fields": True},
                             "metadata": {"type": "object", "properties": {"labels": text_map, "annotations": text_map}}})
            kinds_embedded = {"type": "object", "name": f"EmbeddedTask{suffix}", "properties": embedded}
            spec["embedded"] = kinds_embedded
        for name, sub in pods.items():
            def fill(properties, sub=sub, name=name):
                if properties[name].get("x-kubernetes-preserve-unknown-fields"):
                    properties[name] = sub
            fields_named(spec, name, fill)
        if version in ("v1", "v1beta1"):
            for name, target in (("pipelineSpec", "PipelineSpec"), ("taskSpec", "TaskSpec" if kind == "TaskRun" else "EmbeddedTask")):
                def refer(properties, name=name, target=target):
                    if properties[name].get("x-kubernetes-preserve-unknown-fields"):
                        properties[name] = {"ref": target + suffix}
                fields_named(spec, name, refer)
    for (api, kind), spec in kinds.items():
        if "embedded" in spec:
            table.object(spec["embedded"], "task")
        docs.append(f"doc {api} {kind} {table.object(spec, kind + 'Spec')}")
    table.write(os.path.join(out, "tekton.fields"), docs, "Fields of Tekton v1.15.")


def argo(folder, out):
    table, docs = Table(pods_later=False), []
    kinds = [(api, kind, spec) for file in ("workflows", "workflowtemplates", "clusterworkflowtemplates", "cronworkflows")
             for api, kind, spec in versions(folder, "argo-" + file)]
    named = False
    for api, kind, spec in kinds:
        def refer(properties):
            properties["inline"] = {"ref": "Template"}
        fields_named(spec, "inline", refer)

        def item(properties):
            properties["withItems"] = {"type": "array", "items": {"x-kubernetes-preserve-unknown-fields": True}}
        fields_named(spec, "withItems", item)
        if not named:
            spec["properties"]["templates"]["items"]["name"] = "Template"
            named = True
        docs.append(f"doc {api} {kind} {table.object(spec, kind + 'Spec')}")
    table.write(os.path.join(out, "argo.fields"), docs, "Fields of Argo Workflows v4.1.2.")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    here = os.path.dirname(os.path.abspath(__file__))
    tekton(sys.argv[1], here)
    argo(sys.argv[1], here)
