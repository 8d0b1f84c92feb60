package run

import (
	"fmt"
	"io"
	"os"
)

// colorMode says when the text is coloured.
type colorMode string

// String returns the mode; the zero mode is auto.
func (m *colorMode) String() string {
	if m == nil || *m == "" {
		return "auto"
	}
	return string(*m)
}

// Set makes colorMode a flag.
func (m *colorMode) Set(s string) error {
	switch s {
	case "auto", "always", "never":
		*m = colorMode(s)
		return nil
	}
	return fmt.Errorf("want auto, always or never")
}

// enabled reports whether output to w is coloured.
func (m colorMode) enabled(o *options, w io.Writer) bool {
	switch m {
	case "always":
		return true
	case "never":
		return false
	}
	return isTerminal(w) && o.getenv("NO_COLOR") == "" && o.getenv("TERM") != "dumb"
}

// isTerminal reports whether w is a terminal, or at least a device like one.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && file.Name() != os.DevNull
}
