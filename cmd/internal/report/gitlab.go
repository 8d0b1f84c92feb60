package report

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// An issue is an entry of GitLab's code quality report.
type issue struct {
	Description string        `json:"description"`
	CheckName   string        `json:"check_name"`
	Fingerprint string        `json:"fingerprint"`
	Severity    string        `json:"severity"`
	Location    issueLocation `json:"location"`
}

type issueLocation struct {
	Path  string     `json:"path"`
	Lines issueLines `json:"lines"`
}

type issueLines struct {
	Begin int `json:"begin"`
}

// writeGitLab writes GitLab's code quality report. GitLab compares the
// fingerprints of two reports, so they are made of the stable ids; and it tells
// new issues itself, so those of before are in the report too.
func writeGitLab(w io.Writer, doc *document.Document, options Options) error {
	issues := make([]issue, 0, len(doc.Findings)) // an empty report is a list too
	for _, f := range doc.Findings {
		description := f.Message
		if f.Remedy != "" {
			description += ". Remedy: " + f.Remedy
		}
		issues = append(issues, issue{
			Description: description,
			CheckName:   f.Check + "/" + f.Kind,
			Fingerprint: fingerprint(f),
			Severity:    map[string]string{"error": "critical", "warning": "major", "info": "info"}[f.Severity],
			Location:    issueLocation{options.inRepository(f.Position.File), issueLines{f.Position.Line}},
		})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(issues)
}

// fingerprint returns what tells a finding from others in every run.
func fingerprint(f *document.Finding) string {
	sum := sha256.Sum256([]byte(f.ID))
	return hex.EncodeToString(sum[:])
}
