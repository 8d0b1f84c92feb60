package manifests

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// readHCL returns the blocks of a Terraform file as fields of one mapping, in
// which a block's labels are fields within fields: resource, type, name.
func readHCL(data []byte) (*node, error) {
	file, diagnostics := hclsyntax.ParseConfig(data, "", hcl.InitialPos)
	if diagnostics.HasErrors() {
		return nil, diagnostics
	}
	return hclBody(file.Body.(*hclsyntax.Body)), nil
}

// hclBody converts attributes and blocks. Blocks of one type become fields of
// one name, each of which a path finds.
func hclBody(body *hclsyntax.Body) *node {
	n := &node{kind: mapping, pos: hclPlace(body.SrcRange)}
	for _, block := range body.Blocks {
		value := hclBody(block.Body)
		value.pos = hclPlace(block.TypeRange)
		for i := len(block.Labels) - 1; i >= 0; i-- {
			value = &node{kind: mapping, pos: value.pos, fields: []field{{block.Labels[i], value.pos, value}}}
		}
		n.fields = append(n.fields, field{block.Type, value.pos, value})
	}
	for _, name := range sortedKeys(body.Attributes) {
		a := body.Attributes[name]
		n.fields = append(n.fields, field{name, hclPlace(a.NameRange), hclValue(a.Expr)})
	}
	return n
}

// hclValue converts an expression. What is not a literal is not known.
func hclValue(e hclsyntax.Expression) *node {
	n := &node{pos: hclPlace(e.Range())}
	switch e := e.(type) {
	case *hclsyntax.ObjectConsExpr:
		n.kind = mapping
		for _, item := range e.Items {
			if name, ok := literal(item.KeyExpr); ok {
				n.fields = append(n.fields, field{name, hclPlace(item.KeyExpr.Range()), hclValue(item.ValueExpr)})
			}
		}
	case *hclsyntax.TupleConsExpr:
		n.kind = sequence
		for _, item := range e.Exprs {
			n.items = append(n.items, hclValue(item))
		}
	default:
		n.text, n.known = literal(e)
		value, _ := e.Value(nil)
		n.null = value.IsNull()
	}
	return n
}

// literal returns the text of an expression without references.
func literal(e hclsyntax.Expression) (string, bool) {
	value, diagnostics := e.Value(nil)
	if diagnostics.HasErrors() || value.IsNull() || !value.IsWhollyKnown() {
		return "", false
	}
	text, err := convert.Convert(value, cty.String)
	if err != nil {
		return "", false
	}
	return text.AsString(), true
}

func hclPlace(r hcl.Range) place { return place{r.Start.Line, r.Start.Column} }
