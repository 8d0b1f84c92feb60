package document

import (
	"encoding/json"
	"fmt"
	"io"
)

// Encode writes the JSON form of the document.
func (d *Document) Encode(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false) // types and messages are read by people too
	encoder.SetIndent("", "  ")
	return encoder.Encode(d)
}

// Decode reads the JSON form of a document.
func Decode(r io.Reader) (*Document, error) {
	decoder := json.NewDecoder(r)
	decoder.DisallowUnknownFields()
	d := new(Document)
	if err := decoder.Decode(d); err != nil {
		return nil, fmt.Errorf("findings document: %w", err)
	}
	if d.SchemaVersion != Version {
		return nil, fmt.Errorf("findings document: schema version %q, want %q", d.SchemaVersion, Version)
	}
	d.split()
	return d, nil
}
