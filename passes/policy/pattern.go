package policy

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// A Pattern names files, element by element: "*", "?" and "[a-z]" stand for
// parts of one element, "**" for any number of elements. A pattern of a folder
// names all files below it.
type Pattern struct{ elements []string }

const anyElements = "**"

// Parse returns the pattern that a text spells.
func Parse(text string) (Pattern, error) {
	switch {
	case text == "":
		return Pattern{}, errors.New("no path")
	case path.IsAbs(text) || strings.Contains(text, `\`):
		return Pattern{}, fmt.Errorf("%q: want a path relative to the configuration, with slashes", text)
	}
	p := Pattern{strings.Split(path.Clean(text), "/")}
	if p.elements[0] == "." {
		p.elements = nil // the folder itself: everything
	}
	for _, element := range p.elements {
		if _, err := path.Match(element, ""); err != nil {
			return Pattern{}, fmt.Errorf("%q: malformed pattern", text)
		}
		if element != anyElements && strings.Contains(element, anyElements) {
			return Pattern{}, fmt.Errorf("%q: ** stands for whole elements of a path only", text)
		}
	}
	return p, nil
}

// Match reports whether the pattern names a file, whose path has slashes.
func (p Pattern) Match(file string) bool { return match(p.elements, strings.Split(file, "/")) }

func match(pattern, file []string) bool {
	switch {
	case len(pattern) == 0:
		return true // the file itself, or a folder above it
	case pattern[0] == anyElements:
		for i := range len(file) + 1 {
			if match(pattern[1:], file[i:]) {
				return true
			}
		}
		return false
	case len(file) == 0:
		return false
	}
	ok, _ := path.Match(pattern[0], file[0])
	return ok && match(pattern[1:], file[1:])
}
