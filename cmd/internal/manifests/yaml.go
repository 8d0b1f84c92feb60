package manifests

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"
)

// readYAML returns the documents of a YAML file, or of a JSON one.
func readYAML(data []byte) ([]*node, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var docs []*node
	for {
		var doc yaml.Node
		if err := decoder.Decode(&doc); errors.Is(err, io.EOF) {
			return docs, nil
		} else if err != nil {
			return docs, err
		}
		c := converter{done: make(map[*yaml.Node]*node)}
		if len(doc.Content) > 0 {
			docs = append(docs, c.convert(doc.Content[0]))
		}
	}
}

// converter turns YAML nodes into nodes. An anchored node is converted once,
// however often it is referred to.
type converter struct{ done map[*yaml.Node]*node }

func (c *converter) convert(y *yaml.Node) *node {
	if y.Kind == yaml.AliasNode {
		y = y.Alias
	}
	if n, ok := c.done[y]; ok {
		return n
	}
	n := &node{pos: place{y.Line, y.Column}}
	c.done[y] = n
	// A tag of its own, as in CloudFormation, says that the value is computed.
	computed := strings.HasPrefix(y.Tag, "!") && !strings.HasPrefix(y.Tag, "!!") && y.Tag != "!"
	switch {
	case computed:
		n.text = y.Tag
	case y.Kind == yaml.MappingNode:
		n.kind = mapping
		c.fields(n, y)
	case y.Kind == yaml.SequenceNode:
		n.kind = sequence
		for _, item := range y.Content {
			n.items = append(n.items, c.convert(item))
		}
	default:
		n.text, n.known = y.Value, !strings.Contains(y.Value, placeholder)
		n.null = y.Tag == "!!null"
		n.block = y.Style&yaml.LiteralStyle != 0
	}
	return n
}

// fields adds the fields of a mapping; its own win over those merged into it.
func (c *converter) fields(n *node, y *yaml.Node) {
	var merged []*node
	for i := 0; i+1 < len(y.Content); i += 2 {
		key, value := y.Content[i], c.convert(y.Content[i+1])
		if key.Tag == "!!merge" {
			merged = append(merged, value.each()...)
			continue
		}
		n.fields = append(n.fields, field{key.Value, place{key.Line, key.Column}, value})
	}
	for _, from := range merged {
		for _, f := range from.fields {
			if n.get(f.name) == nil {
				n.fields = append(n.fields, f)
			}
		}
	}
}
