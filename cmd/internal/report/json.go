package report

import (
	"io"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// writeJSON writes the document itself.
func writeJSON(w io.Writer, doc *document.Document, options Options) error {
	return options.shown(doc).Encode(w)
}
