package manifests

import (
	"path"
	"strings"
)

// kind tells the nodes of a document apart.
type kind uint8

const (
	scalar kind = iota
	mapping
	sequence
)

// node is a value in a document, of whichever format.
type node struct {
	kind   kind
	text   string  // of a scalar
	known  bool    // the scalar's text is what counts: nothing is yet to be filled in
	null   bool    // the scalar says that there is no value
	block  bool    // the scalar is a block of YAML, whose lines stand below pos
	fields []field // of a mapping, in order
	items  []*node // of a sequence
	pos    place
}

// field is an entry of a mapping.
type field struct {
	name  string
	pos   place
	value *node
}

// place is a position in a file; lines and columns count from 1.
type place struct{ line, column int }

// get returns the value of the field by this name, or nil.
func (n *node) get(names ...string) *node {
	for _, name := range names {
		var next *node
		if n != nil {
			for _, f := range n.fields {
				if strings.EqualFold(f.name, name) {
					next = f.value
					break
				}
			}
		}
		n = next
	}
	return n
}

// str returns the text of a scalar that is known, or "".
func (n *node) str() string {
	if n == nil || n.kind != scalar || !n.known {
		return ""
	}
	return n.text
}

// is reports whether the node is a scalar known to be this text, in any case.
func (n *node) is(text string) bool {
	return n != nil && n.kind == scalar && n.known && strings.EqualFold(n.text, text)
}

// present reports whether there is a value that does not switch off.
func (n *node) present() bool {
	switch {
	case n == nil:
		return false
	case n.kind == scalar:
		return !n.null && !n.is("false") && (n.text != "" || !n.known)
	case n.kind == sequence:
		return len(n.items) > 0
	}
	return true
}

// hit is a field that a path leads to.
type hit struct {
	trail []string // names on the way, the field's own last
	field
}

// find returns the fields that a path leads to: "*" stands for any name, also as a part
// of one, and "**" for any number of fields. Lists stand for their elements.
func (n *node) find(names []string) []hit {
	var hits []hit
	n.walk(names, nil, make(map[*node]bool), func(h hit) { hits = append(hits, h) })
	return hits
}

// walk is find. Nodes below "**" are visited once, since aliases may refer to
// what is around them; seen has those.
func (n *node) walk(names, trail []string, seen map[*node]bool, visit func(hit)) {
	if n == nil {
		return
	}
	for _, item := range n.items {
		item.walk(names, trail, seen, visit)
	}
	if n.kind != mapping {
		return
	}
	deep := names[0] == "**"
	if deep {
		if seen[n] {
			return
		}
		seen[n] = true
		n.walk(names[1:], trail, make(map[*node]bool), visit)
	}
	for _, f := range n.fields {
		below := append(trail[:len(trail):len(trail)], f.name)
		switch {
		case deep:
			f.value.walk(names, below, seen, visit)
		case !matches(names[0], f.name):
		case len(names) == 1:
			visit(hit{below, f})
		default:
			f.value.walk(names[1:], below, seen, visit)
		}
	}
}

// matches reports whether a name of a path stands for a field's name.
func matches(pattern, name string) bool {
	if !strings.Contains(pattern, "*") {
		return strings.EqualFold(pattern, name)
	}
	// A slash, which names of annotations have, is like any other character.
	clean := strings.NewReplacer("/", "|").Replace
	ok, err := path.Match(strings.ToLower(clean(pattern)), strings.ToLower(clean(name)))
	return err == nil && ok
}

// each returns the elements of a sequence, or the node itself.
func (n *node) each() []*node {
	if n == nil {
		return nil
	}
	if n.kind == sequence {
		return n.items
	}
	return []*node{n}
}
