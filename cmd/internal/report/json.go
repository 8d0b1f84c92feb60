package report

import (
	"io"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// writeJSON writes the document itself.
func writeJSON(w io.Writer, doc *document.Document, _ Options) error {
	return doc.Encode(w)
}
