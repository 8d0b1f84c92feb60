package manifests

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

//go:embed rules.yaml
var rulesText []byte

// ruleSet is the content of rules.yaml, which describes the keys.
type ruleSet struct {
	ClientHeaders   []string `yaml:"clientHeaders"`
	ClientVariables []string `yaml:"clientVariables"`
	Rules           []rule   `yaml:"rules"`
}

// rule says which field of which objects pins clients.
type rule struct {
	In          string   `yaml:"in"`
	Object      []string `yaml:"object"`
	Group       string   `yaml:"group"` // of the API of a Kubernetes object; others have kinds of the same name
	At          string   `yaml:"at"`
	Annotations []string `yaml:"annotations"` // instead of At
	Labels      []string `yaml:"labels"`      // instead of At
	test        `yaml:",inline"`
	When        []condition `yaml:"when"`
	Unless      []condition `yaml:"unless"`
	Once        string      `yaml:"once"` // fields whose names agree up to this word are one setting
	By          string      `yaml:"by"`
	Kind        string      `yaml:"kind"`

	paths map[string][][]string // by the kind of document: where the field is
}

// condition is a test of another field of the same object.
type condition struct {
	At   string `yaml:"at"`
	test `yaml:",inline"`
}

// test is a test of a value.
type test struct {
	Is        []string `yaml:"is"`
	Present   bool     `yaml:"present"`
	Unknown   bool     `yaml:"unknown"`   // computed elsewhere
	Variables string   `yaml:"variables"` // hash: an expression; method: what follows "hash" in a balancing method
	Header    bool     `yaml:"header"`
	Attribute string   `yaml:"attribute"`
}

// rules are the embedded rules.
var rules = mustReadRules(rulesText)

func mustReadRules(data []byte) *ruleSet {
	set := new(ruleSet)
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(set); err != nil {
		panic(fmt.Sprintf("rules.yaml: %v", err)) // embedded, so a mistake of ours
	}
	for i := range set.Rules {
		set.Rules[i].locate()
	}
	return set
}

// locate works out the paths of a rule. Annotations and labels are fields of
// several kinds of documents; their names hold dots.
func (r *rule) locate() {
	r.paths = make(map[string][][]string)
	add := func(form string, names ...string) { r.paths[form] = append(r.paths[form], names) }
	for _, name := range r.Annotations {
		add("kubernetes", "metadata", "annotations", name)
		add("terraform", "metadata", "annotations", name)
		add("values", "**", name)
	}
	for _, name := range r.Labels {
		add("compose", "labels", name)
		add("compose", "deploy", "labels", name)
	}
	if r.At != "" {
		add(r.In, strings.Split(r.At, ".")...)
	}
}

// object is what rules speak of: a Kubernetes object, a resource, or a whole
// file of a proxy.
type object struct {
	form  string // kubernetes, terraform, cloudformation, compose, values, traefik, envoy, caddy
	group string // of a Kubernetes object, if known
	kind  string
	name  string
	node  *node
}

// pin is a setting that sends a client's requests to one instance.
type pin struct {
	pos      place
	subject  string // Service shop/api
	setting  string // spec.sessionAffinity
	value    string // ClientIP, if it is a scalar
	by       string // address, cookie, session, header
	kind     string
	severity finding.Severity
	rule     *rule // that found it, if one did
}

// judge returns the pins of an object.
func (o *object) judge() []pin {
	var pins []pin
	known := make(map[string]bool)
	for i := range rules.Rules {
		r := &rules.Rules[i]
		if !r.isOf(o) {
			continue
		}
		for _, p := range r.pins(o) {
			stem := r.stem(p.setting)
			if !known[stem] {
				pins = append(pins, p)
			}
			known[stem] = r.Once != ""
		}
	}
	return pins
}

// pins returns what a rule finds in an object.
func (r *rule) pins(o *object) []pin {
	var pins []pin
	for _, names := range r.paths[o.form] {
		for _, h := range o.node.find(names) {
			by, severity, ok := r.passes(h.value)
			if !ok || !o.holds(r) {
				continue
			}
			pins = append(pins, pin{
				pos: h.pos, subject: o.subject(), setting: strings.Join(h.trail, "."), value: h.value.str(),
				by: cmp.Or(by, r.By), kind: r.Kind, severity: severity, rule: r,
			})
		}
	}
	return pins
}

// stem returns the part of a setting's name by which others are the same.
func (r *rule) stem(setting string) string {
	before, _, ok := strings.Cut(setting, r.Once)
	if r.Once == "" || !ok {
		return setting
	}
	return before + r.Once
}

func (r *rule) isOf(o *object) bool {
	if len(r.paths[o.form]) == 0 || r.Object != nil && !slices.Contains(r.Object, o.kind) {
		return false
	}
	return r.Group == "" || o.group == "" || r.Group == o.group || strings.HasSuffix(o.group, "."+r.Group)
}

// holds reports whether the conditions of a rule hold.
func (o *object) holds(r *rule) bool {
	fulfilled := func(c condition) bool {
		return slices.ContainsFunc(o.node.find(strings.Split(c.At, ".")), func(h hit) bool {
			_, _, ok := c.passes(h.value)
			return ok
		})
	}
	for _, c := range r.When {
		if !fulfilled(c) {
			return false
		}
	}
	return !slices.ContainsFunc(r.Unless, fulfilled)
}

func (o *object) subject() string {
	return strings.TrimSpace(o.kind + " " + o.name)
}

// passes tests a value. by, if not empty, says better what a client is
// recognised by.
func (t *test) passes(n *node) (by string, severity finding.Severity, ok bool) {
	severity = finding.Warning
	switch {
	case t.Is != nil:
		ok = slices.ContainsFunc(t.Is, n.is)
	case t.Present:
		ok = n.present()
	case t.Unknown:
		ok = n.kind == scalar && !n.known
	case t.Variables != "":
		by, ok = hashedClient(t.Variables, n.str())
	case t.Header:
		return byHeader(n.str())
	case t.Attribute != "":
		ok = hasAttribute(n, t.Attribute)
	}
	return by, severity, ok
}

// byHeader judges a balancing by the value of a header.
func byHeader(name string) (by string, severity finding.Severity, ok bool) {
	if name == "" || strings.HasPrefix(name, ":") { // :path and the like are what is asked for
		return "", 0, false
	}
	by = "the header " + name
	if slices.ContainsFunc(rules.ClientHeaders, func(h string) bool { return strings.EqualFold(h, name) }) {
		return by, finding.Warning, true
	}
	return by, finding.Info, true
}

// hasAttribute reports whether a list of attributes sets one to true: a text
// "a=true,b=1", or elements with Key and Value.
func hasAttribute(n *node, name string) bool {
	for _, part := range strings.Split(n.str(), ",") {
		key, value, _ := strings.Cut(part, "=")
		if strings.TrimSpace(key) == name && strings.EqualFold(strings.TrimSpace(value), "true") {
			return true
		}
	}
	return slices.ContainsFunc(n.items, func(item *node) bool {
		return item.get("Key").is(name) && item.get("Value").is("true")
	})
}
