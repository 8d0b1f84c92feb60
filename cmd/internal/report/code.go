package report

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// code finds the lines of places. It reads each file once.
type code struct {
	source func(file string) []string
	files  map[string][]string
}

func newCode(source func(file string) []string) *code {
	return &code{source: source, files: make(map[string][]string)}
}

func (c *code) lines(file string) []string {
	if c.source == nil || isForeign(file) {
		return nil
	}
	lines, ok := c.files[file]
	if !ok {
		lines = c.source(file)
		c.files[file] = lines
	}
	return lines
}

// context is the number of lines shown before and after a place.
const context = 3

// around returns the lines around a place.
func (c *code) around(p *document.Position) []codeLine {
	lines := c.lines(p.File)
	if p.Line < 1 || p.Line > len(lines) {
		return nil
	}
	var out []codeLine
	for n := max(1, p.Line-context); n <= min(len(lines), p.Line+context); n++ {
		out = append(out, codeLine{n, lines[n-1], n == p.Line})
	}
	return out
}

// steps adds the line of code to each step.
func (c *code) steps(steps []document.Step) []stepView {
	var out []stepView
	for _, s := range steps {
		out = append(out, stepView{s, c.line(s.Position)})
	}
	return out
}

// line returns the line of a place without its indentation.
func (c *code) line(p *document.Position) string {
	if p == nil {
		return ""
	}
	if lines := c.lines(p.File); p.Line >= 1 && p.Line <= len(lines) {
		return strings.TrimSpace(lines[p.Line-1])
	}
	return ""
}
