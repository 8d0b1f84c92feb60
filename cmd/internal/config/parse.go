package config

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

// document is a file as it is written, in which settings are found.
type document struct {
	path string
	root ast.Node // nil if there is nothing but comments
}

// parse reads a whole file strictly.
func parse(path string, data []byte, into *analyzers.Settings) (*document, error) {
	d := &document{path: path}
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, d.mistake(err)
	}
	for i, doc := range file.Docs {
		switch {
		case i > 0:
			return nil, d.at(doc.Start.Position, "a second document")
		case doc.Body != nil && doc.Body.Type() != ast.CommentType:
			d.root = doc.Body
		}
	}
	if d.root == nil {
		return d, nil
	}
	if err := yaml.NodeToValue(d.root, into, yaml.Strict()); err != nil {
		return nil, d.mistake(err)
	}
	return d, nil
}

func (d *document) at(p *token.Position, message string) error {
	return fmt.Errorf("%s:%d:%d: %s", d.path, p.Line, p.Column, message)
}

// mistake returns an error of the YAML package in the words of a user.
func (d *document) mistake(err error) error {
	e, ok := errors.AsType[yaml.Error](err)
	if !ok || e.GetToken() == nil {
		return fmt.Errorf("%s: %w", d.path, err)
	}
	message := e.GetMessage()
	switch e := e.(type) {
	case *yaml.UnknownFieldError:
		message = "unknown setting " + e.Token.Value
	case *yaml.TypeError:
		message = "want " + kindOf(e.DstType)
	case *yaml.UnexpectedNodeTypeError:
		message = "want " + form(e.Expected)
	}
	return d.at(e.GetToken().Position, message)
}

// kindOf names what is written for a value of a type.
func kindOf(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.Slice:
		return "a list"
	case reflect.Map, reflect.Struct:
		return "settings with names"
	}
	return "text"
}

func form(t ast.NodeType) string {
	switch t {
	case ast.SequenceType:
		return "a list"
	case ast.MappingType:
		return "settings with names"
	}
	return strings.ToLower(t.YAMLName())
}

// locate gives a mistake in a setting its place.
func (d *document) locate(err error) error {
	e, ok := errors.AsType[*analyzers.SettingError](err)
	if !ok {
		return err
	}
	line, column := d.place(e.Path, e.Key)
	return d.at(&token.Position{Line: line, Column: column}, err.Error())
}

// place returns where the value of a setting begins, or its key, or what should
// have it if it is not there.
func (d *document) place(path []any, key bool) (line, column int) {
	found := start(d.root)
	node := d.root
	for i, step := range path {
		name, value := child(node, step)
		if value == nil {
			break
		}
		node, found = value, start(value)
		if key && name != nil && i == len(path)-1 {
			found = name.Position
		}
	}
	if found == nil {
		return 1, 1
	}
	return found.Line, found.Column
}

// child returns a key and its value, or an element of a list; nil if it is not
// there.
func child(node ast.Node, step any) (key *token.Token, value ast.Node) {
	if anchor, ok := node.(*ast.AnchorNode); ok {
		node = anchor.Value
	}
	switch step := step.(type) {
	case int:
		if list, ok := node.(*ast.SequenceNode); ok && step < len(list.Values) {
			return nil, list.Values[step]
		}
	case string:
		if mapping, ok := node.(*ast.MappingNode); ok {
			for _, entry := range mapping.Values {
				if key := entry.Key.GetToken(); key != nil && key.Value == step {
					return key, entry.Value
				}
			}
		}
	}
	return nil, nil
}

// start returns where a node begins.
func start(node ast.Node) *token.Position {
	switch node := node.(type) {
	case nil:
		return nil
	case *ast.MappingNode:
		if len(node.Values) > 0 && !node.IsFlowStyle {
			return node.Values[0].Key.GetToken().Position
		}
	case *ast.SequenceNode:
		if len(node.Values) > 0 && !node.IsFlowStyle {
			return start(node.Values[0])
		}
	}
	return node.GetToken().Position
}
