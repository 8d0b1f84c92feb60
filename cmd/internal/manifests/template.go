package manifests

import (
	"bytes"
	"strings"
	"text/template/parse"
)

// placeholder stands in a template's text for what an action prints. It is a
// character that no manifest has.
const placeholder = "\uE000"

// plain returns the text that a Helm template prints for certain, each
// character where it stands in the template. What actions print is filled with
// the placeholder. Branches are kept if they are taken for the values that the
// chart has by default, or in one of its other files of values; a branch on
// which nothing is known is left out.
func plain(text string, values []*node) (string, error) {
	t := parse.New("")
	t.Mode = parse.SkipFuncCheck
	tree, err := t.Parse(text, "{{", "}}", make(map[string]*parse.Tree))
	if err != nil {
		return "", err
	}
	m := mask{source: text, out: blank(text), values: values}
	if tree.Root != nil {
		m.list(tree.Root)
	}
	return m.String(), nil
}

// mask is a text in which only some parts are kept.
type mask struct {
	source string
	out    []byte // blanks and line ends, then what is kept
	values []*node
	spans  [][2]int // of what is printed by actions, in order
}

// blank returns the text with every byte but line ends as a space.
func blank(text string) []byte {
	b := []byte(text)
	for i, c := range b {
		if c != '\n' {
			b[i] = ' '
		}
	}
	return b
}

func (m *mask) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			copy(m.out[n.Pos:], n.Text)
		case *parse.ActionNode:
			if len(n.Pipe.Decl) == 0 {
				m.action(int(n.Pos))
			}
		case *parse.TemplateNode:
			m.action(int(n.Pos))
		case *parse.IfNode:
			m.branch(&n.BranchNode)
		case *parse.WithNode:
			m.branch(&n.BranchNode)
		case *parse.RangeNode:
			m.branch(&n.BranchNode)
		}
	}
}

func (m *mask) branch(b *parse.BranchNode) {
	switch m.pipe(b.Pipe) {
	case yes:
		m.list(b.List)
	case no:
		m.list(b.ElseList)
	}
}

// action notes what an action prints; pos is somewhere within it.
func (m *mask) action(pos int) {
	start := strings.LastIndex(m.source[:pos], "{{")
	length := strings.Index(m.source[pos:], "}}")
	if start >= 0 && length >= 0 {
		m.spans = append(m.spans, [2]int{start, pos + length + len("}}")})
	}
}

// String returns the masked text. An action that has a line for itself prints
// lines, of which nothing is known: they are left out. One among other text is
// a part of a value.
func (m *mask) String() string {
	var b strings.Builder
	last := 0
	for _, s := range m.spans {
		b.Write(m.out[last:s[0]])
		last = s[1]
		start := bytes.LastIndexByte(m.out[:s[0]], '\n') + 1
		end := len(m.out)
		if i := bytes.IndexByte(m.out[s[1]:], '\n'); i >= 0 {
			end = s[1] + i
		}
		if len(bytes.TrimSpace(m.out[start:end])) == 0 {
			b.Write(m.out[s[0]:s[1]])
			continue
		}
		b.WriteString(placeholder)
		b.Write(bytes.ReplaceAll(m.out[s[0]+1:s[1]], []byte(" "), []byte("_")))
	}
	b.Write(m.out[last:])
	return b.String()
}

// truth is what is known of a condition.
type truth int

const (
	unknown truth = iota
	yes
	no
)

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

// pipe evaluates a condition: a value of the chart, or "not", "and" and "or".
func (m *mask) pipe(p *parse.PipeNode) truth {
	if len(p.Cmds) != 1 {
		return unknown
	}
	args := p.Cmds[0].Args
	name, ok := args[0].(*parse.IdentifierNode)
	if !ok {
		if len(args) > 1 {
			return unknown
		}
		return m.operand(args[0])
	}
	counts := make(map[truth]int)
	for _, a := range args[1:] {
		counts[m.operand(a)]++
	}
	switch {
	case name.Ident == "not" && counts[yes]+counts[no] == 1:
		return truthOf(counts[no] == 1)
	case name.Ident == "and" && counts[no] > 0:
		return no
	case name.Ident == "and" && counts[unknown] == 0:
		return yes
	case name.Ident == "or" && counts[yes] > 0:
		return yes
	case name.Ident == "or" && counts[unknown] == 0:
		return no
	}
	return unknown
}

func (m *mask) operand(n parse.Node) truth {
	switch n := n.(type) {
	case *parse.PipeNode:
		return m.pipe(n)
	case *parse.BoolNode:
		return truthOf(n.True)
	case *parse.FieldNode:
		return m.value(n.Ident)
	case *parse.VariableNode:
		if n.Ident[0] == "$" {
			return m.value(n.Ident[1:])
		}
	}
	return unknown
}

// value returns the truth of .Values.x.y: yes if some file of values says so,
// no if only others do.
func (m *mask) value(names []string) truth {
	if len(names) < 2 || names[0] != "Values" {
		return unknown
	}
	result := unknown
	for _, v := range m.values {
		n := v.get(names[1:]...)
		switch {
		case n == nil:
		case filled(n):
			return yes
		default:
			result = no
		}
	}
	return result
}

// filled reports whether templates take a value for true.
func filled(n *node) bool {
	switch n.kind {
	case mapping:
		return len(n.fields) > 0
	case sequence:
		return len(n.items) > 0
	}
	return !n.null && n.text != "" && n.text != "false" && n.text != "0"
}
