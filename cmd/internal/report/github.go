package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// writeGitHub writes workflow commands, which GitHub Actions shows as
// annotations of the changed files. It shows only a few of a step, so the
// gravest come first, and those that are not new are left out.
func writeGitHub(w io.Writer, doc *document.Document, options Options) error {
	b := bufio.NewWriter(w)
	for _, f := range gravestFirst(doc.New()) {
		command := map[string]string{"error": "error", "warning": "warning", "info": "notice"}[f.Severity]
		properties := []string{
			"file=" + commandProperty(options.inRepository(f.Position.File)),
			fmt.Sprintf("line=%d", f.Position.Line),
		}
		if f.Position.Column > 0 {
			properties = append(properties, fmt.Sprintf("col=%d", f.Position.Column))
		}
		properties = append(properties, "title="+commandProperty(f.Check+": "+f.Kind))
		message := fmt.Sprintf("%s (%s %s)", f.Message, f.Check, f.Handle)
		if f.Remedy != "" {
			message += "\nremedy: " + f.Remedy
		}
		fmt.Fprintf(b, "::%s %s::%s\n", command, strings.Join(properties, ","), commandData(message))
	}
	for _, i := range doc.Summary.Incomplete {
		fmt.Fprintf(b, "::warning title=hiddenstate::%s\n", commandData(notAnalysed(i)))
	}
	return b.Flush()
}

// commandData escapes the message of a workflow command.
func commandData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// commandProperty escapes a property of a workflow command.
func commandProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
