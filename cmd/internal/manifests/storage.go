package manifests

import (
	"path"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// volumes returns the folders of an object's containers that are storage of one
// instance only.
func volumes(o *object) []Volume {
	if o.form != "kubernetes" {
		return nil
	}
	spec := o.node.get("spec", "template", "spec")
	switch o.kind {
	case "Pod":
		spec = o.node.get("spec")
	case "CronJob":
		spec = o.node.get("spec", "jobTemplate", "spec", "template", "spec")
	}
	kinds := make(map[string]string)
	for _, v := range spec.get("volumes").each() {
		for _, kind := range []string{"emptyDir", "hostPath"} {
			if v.get(kind) != nil {
				kinds[v.get("name").str()] = kind
			}
		}
	}
	if o.kind == "StatefulSet" {
		for _, claim := range o.node.get("spec", "volumeClaimTemplates").each() {
			kinds[claim.get("metadata", "name").str()] = "volume"
		}
	}
	var list []Volume
	for _, container := range spec.get("containers").each() {
		for _, mount := range container.get("volumeMounts").each() {
			kind, at := kinds[mount.get("name").str()], mount.get("mountPath")
			if kind == "" || !path.IsAbs(at.str()) {
				continue
			}
			list = append(list, Volume{
				Position: finding.Position{Line: at.pos.line, Column: at.pos.column},
				Subject:  o.subject(), Kind: kind, Path: path.Clean(at.str()), WorkDir: container.get("workingDir").str(),
			})
		}
	}
	return list
}
