package knowledge

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// lineError is an error at a line of the file being parsed.
type lineError struct {
	line int
	msg  string
}

func (e *lineError) Error() string { return fmt.Sprintf("line %d: %s", e.line, e.msg) }

// rowError is an error in a row; the line is looked up only when one occurs,
// since decoding into nodes costs as much as decoding into rows.
type rowError struct {
	section string
	index   int
	msg     string
}

func (e *rowError) Error() string { return fmt.Sprintf("%s %d: %s", e.section, e.index, e.msg) }

// located prefixes an error with the file and the line it is about.
func located(name string, data []byte, err error) error {
	line, msg := 1, err.Error()
	var le *lineError
	var re *rowError
	var te *yaml.TypeError
	switch {
	case errors.As(err, &le):
		line, msg = le.line, le.msg
	case errors.As(err, &re):
		line, msg = rowLine(data, re), re.msg
	case errors.As(err, &te) && len(te.Errors) > 0:
		line, msg = splitLine(te.Errors[0])
	default:
		line, msg = splitLine(strings.TrimPrefix(msg, "yaml: "))
	}
	return fmt.Errorf("%s:%d: %s", name, line, msg)
}

var (
	yamlLine   = regexp.MustCompile(`^line (\d+): (?s)(.*)$`)
	unknownKey = regexp.MustCompile(`^field (\S+) not found in type \S+$`)
)

// splitLine takes the line off a message of the YAML package.
func splitLine(msg string) (int, string) {
	m := yamlLine.FindStringSubmatch(msg)
	if m == nil {
		return 1, msg
	}
	line, _ := strconv.Atoi(m[1])
	return line, unknownKey.ReplaceAllString(m[2], `unknown key "$1"`)
}

// rowLine finds the line on which a row begins.
func rowLine(data []byte, e *rowError) int {
	var doc map[string]yaml.Node
	if yaml.Unmarshal(data, &doc) != nil {
		return 1
	}
	section := doc[e.section]
	if e.index >= len(section.Content) {
		return max(section.Line, 1)
	}
	return section.Content[e.index].Line
}
