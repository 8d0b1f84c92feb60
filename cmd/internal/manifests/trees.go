package manifests

import (
	"path"
	"slices"
	"strings"
)

// tree is the format of files that hold trees of named values.
type tree struct {
	parse func([]byte) ([]*node, error)
}

// single makes of a reader of one document one of several.
func single(read func([]byte) (*node, error)) func([]byte) ([]*node, error) {
	return func(data []byte) ([]*node, error) {
		doc, err := read(data)
		return []*node{doc}, err
	}
}

func (tree) mentions(lower string) bool { return mentionsAll(lower, treeWords) }

// treeWords are the lists of words that a file must have for a rule, or for a
// volume, in lower case.
var treeWords = wordsOf(rules)

func wordsOf(set *ruleSet) [][]string {
	lists := [][]string{{"kind", "emptydir"}, {"kind", "hostpath"}, {"kind", "statefulset"}}
	for _, words := range [][][]string{nginxFormat.words, haproxyFormat.words, caddyFormat.words} {
		for _, w := range words {
			lists = append(lists, append([]string{"configmap"}, w...))
		}
	}
	for _, r := range set.Rules {
		for _, form := range sortedKeys(r.paths) {
			for _, names := range r.paths[form] {
				var list []string
				for _, name := range names {
					list = append(list, strings.FieldsFunc(strings.ToLower(name), func(c rune) bool { return c == '*' || c == '.' })...)
				}
				lists = append(lists, list)
			}
		}
	}
	return lists
}

func (t tree) read(f *file, text string) ([]pin, []Volume, error) {
	docs, err := t.parse([]byte(text))
	if err != nil {
		return nil, nil, err
	}
	var pins []pin
	var vols []Volume
	for _, doc := range docs {
		for _, o := range f.objects(doc) {
			pins = append(pins, o.judge()...)
			vols = append(vols, volumes(o)...)
			embedded, err := o.embedded(text)
			if err != nil {
				return nil, nil, err
			}
			pins = append(pins, embedded...)
		}
	}
	return pins, vols, nil
}

// objects returns what a document of the file describes.
func (f *file) objects(doc *node) []*object {
	switch {
	case f.isValues():
		return []*object{{form: "values", kind: "chart", name: path.Base(f.chart.dir), node: enabled(doc)}}
	case path.Ext(f.name) == ".tf":
		return terraform(doc)
	}
	return objects(doc)
}

// embedded returns the pins of proxies whose configuration a ConfigMap holds.
func (o *object) embedded(text string) ([]pin, error) {
	if o.kind != "ConfigMap" {
		return nil, nil
	}
	fileLines := strings.Split(text, "\n")
	var pins []pin
	for _, f := range o.node.get("data").each() {
		for _, entry := range f.fields {
			l, ok := formatOf(entry.name).(lines)
			if !ok || !entry.value.known || !l.mentions(strings.ToLower(entry.value.text)) {
				continue
			}
			found, err := l.pins(entry.value.text)
			if err != nil {
				return nil, err
			}
			for _, p := range found {
				p.subject = o.subject() + ": " + p.subject
				p.pos = entry.value.within(p, fileLines)
				pins = append(pins, p)
			}
		}
	}
	return pins, nil
}

// within returns where a setting stands that is part of the text of a scalar.
func (n *node) within(p pin, fileLines []string) place {
	line := n.pos.line + p.pos.line // the text begins below the mark of the block
	if !n.block || line > len(fileLines) {
		return n.pos
	}
	name := p.setting[strings.LastIndex(p.setting, ".")+1:]
	if column := strings.Index(fileLines[line-1], name); column >= 0 {
		return place{line, column + 1}
	}
	return place{line, 1}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
