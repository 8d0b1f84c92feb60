package report

// Codes of a terminal's text attributes.
const (
	bold = "1"
	dim  = "2"
)

var severityColor = map[string]string{
	"error":   "1;31", // red
	"warning": "1;33", // yellow
	"info":    "1;36", // cyan
}

// paint marks up words if the output is for a terminal.
func (t text) paint(code, words string) string {
	if !t.options.Color {
		return words
	}
	return "\x1b[" + code + "m" + words + "\x1b[0m"
}
