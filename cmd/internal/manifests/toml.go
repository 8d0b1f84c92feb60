package manifests

import (
	"github.com/pelletier/go-toml/v2/unstable"
)

// readTOML returns the document of a TOML file.
func readTOML(data []byte) (*node, error) {
	var parser unstable.Parser
	parser.Reset(data)
	t := tomlReader{parser: &parser}
	root := &node{kind: mapping, pos: place{1, 1}}
	table := root
	for parser.NextExpression() {
		switch e := parser.Expression(); e.Kind {
		case unstable.Table:
			table = t.table(root, e.Key())
		case unstable.ArrayTable:
			list := t.table(root, e.Key())
			list.kind = sequence
			table = &node{kind: mapping, pos: list.pos}
			list.items = append(list.items, table)
		case unstable.KeyValue:
			t.set(table, e)
		}
	}
	return root, parser.Error()
}

type tomlReader struct{ parser *unstable.Parser }

// table returns the value at a dotted key below n, making mappings on the way.
// Of a list of tables it is the last.
func (t *tomlReader) table(n *node, keys unstable.Iterator) *node {
	for keys.Next() {
		if n.kind == sequence && len(n.items) > 0 {
			n = n.items[len(n.items)-1]
		}
		name := string(keys.Node().Data)
		next := n.get(name)
		if next == nil {
			next = &node{kind: mapping, pos: t.pos(keys.Node())}
			n.fields = append(n.fields, field{name, next.pos, next})
		}
		n = next
	}
	return n
}

// set adds a key, which may be dotted, with its value.
func (t *tomlReader) set(n *node, e *unstable.Node) {
	at := t.table(n, e.Key())
	*at = *t.value(e.Value(), at.pos)
}

func (t *tomlReader) value(v *unstable.Node, pos place) *node {
	n := &node{pos: pos}
	switch v.Kind {
	case unstable.InlineTable:
		n.kind = mapping
		for entries := v.Children(); entries.Next(); {
			t.set(n, entries.Node())
		}
	case unstable.Array:
		n.kind = sequence
		for items := v.Children(); items.Next(); {
			n.items = append(n.items, t.value(items.Node(), pos))
		}
	default:
		n.text, n.known = string(v.Data), true
	}
	return n
}

func (t *tomlReader) pos(n *unstable.Node) place {
	start := t.parser.Shape(n.Raw).Start
	return place{start.Line, start.Column}
}
