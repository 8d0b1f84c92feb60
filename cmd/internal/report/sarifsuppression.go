package report

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

func (s sarifWriter) suppression(by *document.Suppressed) *sarif.Suppression {
	out := sarif.NewSuppression().WithKind(by.Kind).WithJustification(by.Reason)
	if by.Position != nil {
		out.WithLocation(s.location(*by.Position))
	}
	return out
}

// writeSuppressions writes a report in which some results are suppressed. The
// standard wants all results of a run to say whether they are, if one does, and
// the library leaves empty lists out.
func writeSuppressions(w io.Writer, report *sarif.Report) error {
	var written bytes.Buffer
	if err := report.Write(&written); err != nil {
		return err
	}
	var tree map[string]any
	decoder := json.NewDecoder(&written)
	decoder.UseNumber()
	if err := decoder.Decode(&tree); err != nil {
		return err
	}
	for _, run := range tree["runs"].([]any) {
		for _, r := range run.(map[string]any)["results"].([]any) {
			if result := r.(map[string]any); result["suppressions"] == nil {
				result["suppressions"] = []any{}
			}
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(tree)
}
