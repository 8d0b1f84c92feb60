package manifests

import (
	"strings"
)

// objects returns what a document of YAML, JSON or TOML describes: it is
// recognised by its shape, since names of files say little.
func objects(doc *node) []*object {
	switch {
	case doc == nil || doc.kind != mapping:
		return nil
	case doc.get("kind").str() != "":
		return kubernetes(doc)
	case doc.get("Resources") != nil && isCloudFormation(doc):
		return cloudformation(doc)
	case doc.get("services") != nil:
		return compose(doc)
	case doc.get("static_resources") != nil:
		return []*object{{form: "envoy", kind: "Envoy", node: doc}}
	case doc.get("apps", "http") != nil:
		return []*object{{form: "caddy", kind: "Caddy", node: doc}}
	case doc.get("http", "services") != nil || doc.get("backends") != nil:
		return traefik(doc)
	}
	return nil
}

// kubernetes returns an object, or those of a list, and the values that objects
// have for charts.
func kubernetes(doc *node) []*object {
	group, _, ok := strings.Cut(doc.get("apiVersion").str(), "/")
	if !ok {
		group = ""
	}
	o := &object{form: "kubernetes", group: group, kind: doc.get("kind").str(), name: doc.get("metadata", "name").str(), node: doc}
	if ns := doc.get("metadata", "namespace").str(); ns != "" && o.name != "" {
		o.name = ns + "/" + o.name
	}
	list := []*object{o}
	if strings.HasSuffix(o.kind, "List") {
		for _, item := range doc.get("items").each() {
			list = append(list, objects(item)...)
		}
	}
	for _, values := range []*node{
		doc.get("spec", "values"),                                             // HelmRelease of Flux
		doc.get("spec", "source", "helm", "valuesObject"),                     // Application of Argo CD
		doc.get("spec", "template", "spec", "source", "helm", "valuesObject"), // ApplicationSet
	} {
		if values != nil {
			list = append(list, &object{form: "values", kind: o.kind, name: o.name, node: enabled(values)})
		}
	}
	return list
}

func isCloudFormation(doc *node) bool {
	for _, f := range doc.get("Resources").fields {
		if strings.HasPrefix(f.value.get("Type").str(), "AWS::") {
			return true
		}
	}
	return false
}

func cloudformation(doc *node) []*object {
	var list []*object
	for _, f := range doc.get("Resources").fields {
		list = append(list, &object{form: "cloudformation", kind: f.value.get("Type").str(), name: f.name, node: f.value})
	}
	return list
}

// compose returns the services of a compose file. Labels written as "name=value"
// become fields.
func compose(doc *node) []*object {
	var list []*object
	for _, f := range doc.get("services").fields {
		service := &node{kind: mapping, pos: f.pos}
		for _, s := range f.value.fields {
			if s.name == "labels" {
				s.value = labels(s.value)
			}
			if s.name == "deploy" {
				s.value = &node{kind: mapping, fields: []field{{"labels", s.pos, labels(s.value.get("labels"))}}}
			}
			service.fields = append(service.fields, s)
		}
		if !service.get("labels", "traefik.enable").is("false") && !service.get("deploy", "labels", "traefik.enable").is("false") {
			list = append(list, &object{form: "compose", kind: "service", name: f.name, node: service})
		}
	}
	return list
}

func labels(n *node) *node {
	if n == nil || n.kind != sequence {
		return n
	}
	m := &node{kind: mapping, pos: n.pos}
	for _, item := range n.items {
		name, value, _ := strings.Cut(item.str(), "=")
		m.fields = append(m.fields, field{name, item.pos, &node{text: value, known: true, pos: item.pos}})
	}
	return m
}

func traefik(doc *node) []*object {
	return []*object{{form: "traefik", kind: "Traefik", node: doc}}
}

// enabled returns values without the parts that say that they are not used.
func enabled(n *node) *node {
	return pruned(n, make(map[*node]*node))
}

func pruned(n *node, done map[*node]*node) *node {
	if out, ok := done[n]; ok {
		return out
	}
	out := &node{kind: n.kind, text: n.text, known: n.known, null: n.null, pos: n.pos}
	done[n] = out
	for _, f := range n.fields {
		if !f.value.get("enabled").is("false") {
			f.value = pruned(f.value, done)
			out.fields = append(out.fields, f)
		}
	}
	for _, item := range n.items {
		if !item.get("enabled").is("false") {
			out.items = append(out.items, pruned(item, done))
		}
	}
	return out
}

// terraform returns the resources of a Terraform file.
func terraform(doc *node) []*object {
	var list []*object
	for _, h := range doc.find([]string{"resource", "*", "*"}) {
		kind, name, body := h.trail[1], h.trail[2], h.value
		switch {
		case body.get("count").is("0"):
			continue
		case kind == "kubernetes_manifest":
			list = append(list, objects(body.get("manifest"))...)
		default:
			list = append(list, &object{form: "terraform", kind: kind, name: name, node: body})
		}
	}
	return list
}
