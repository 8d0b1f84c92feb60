package report

import (
	"fmt"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// shown returns the document with the findings that are to be shown.
func (o Options) shown(doc *document.Document) *document.Document {
	if o.Suppressed {
		return doc.WithSuppressed()
	}
	return doc
}

// suppression says where and why a finding is suppressed.
func suppression(s *document.Suppressed) string {
	if s.Position == nil {
		return "suppressed: " + s.Reason
	}
	return "suppressed at " + place(s.Position) + ": " + s.Reason
}

// ignoring shows how to suppress a finding.
func ignoring(check string) string {
	return fmt.Sprintf("//hiddenstate:ignore %s why it is as you want it", check)
}
