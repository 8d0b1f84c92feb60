// Package luatext reads the scripts that Redis runs, as far as needed to tell
// which commands they call.
package luatext

import (
	"slices"
	"strings"
)

// A Call is a command that a script calls.
type Call struct {
	Name string   // in lower case
	Args []string // as they are written
	Used bool     // something is done with what it returns
}

// Key is what the call is about, as it is written.
func (c Call) Key() string {
	if len(c.Args) == 0 {
		return ""
	}
	return c.Args[0]
}

// Has reports whether an argument is a word, in either case.
func (c Call) Has(word string) bool {
	return slices.ContainsFunc(c.Args, func(a string) bool { return strings.EqualFold(unquote(a), word) })
}

// Given reports whether an argument is written in the script or handed to it, not
// computed by it.
func (c Call) Given(n int) bool {
	if n >= len(c.Args) {
		return false
	}
	a := c.Args[n]
	return quoted(a) && !strings.Contains(a, "..") || a[0] >= '0' && a[0] <= '9' || strings.HasPrefix(a, "ARGV[") || strings.HasPrefix(a, "KEYS[")
}

// uses are the signs and words before an expression whose value is used.
var uses = []string{"=", "if", "elseif", "while", "until", "not", "and", "or", "return", "(", ",", "{", "[", "<", ">", "+", "-", "*", "/", "."}

// Calls returns the commands of a script, in the order of its text. A call whose
// command is computed is left out.
func Calls(script string) []Call {
	tokens := scan(script)
	var out []Call
	for n := 0; n+5 < len(tokens); n++ {
		if tokens[n] != "redis" || tokens[n+1] != "." || tokens[n+2] != "call" && tokens[n+2] != "pcall" || tokens[n+3] != "(" {
			continue
		}
		args := arguments(tokens[n+4:])
		if len(args) > 0 && quoted(args[0]) && args[0] == tokens[n+4] {
			used := n > 0 && slices.Contains(uses, tokens[n-1])
			out = append(out, Call{Name: strings.ToLower(unquote(args[0])), Args: args[1:], Used: used})
		}
	}
	return out
}

// arguments returns the arguments of a call, up to its closing parenthesis.
func arguments(tokens []string) []string {
	var out []string
	depth := 0
	begin := 0
	for n, t := range tokens {
		switch {
		case t == "(" || t == "[" || t == "{":
			depth++
		case depth > 0 && (t == ")" || t == "]" || t == "}"):
			depth--
		case t == ")" || t == "," && depth == 0:
			if n > begin {
				out = append(out, strings.Join(tokens[begin:n], ""))
			}
			if begin = n + 1; t == ")" {
				return out
			}
		}
	}
	return nil // it does not end
}

func quoted(token string) bool { return token[0] == '\'' || token[0] == '"' }

func unquote(token string) string {
	if !quoted(token) || len(token) < 2 {
		return token
	}
	return token[1 : len(token)-1]
}

// scan splits a script into names, texts with their quotes, and signs. Comments
// are left out.
func scan(script string) []string {
	var out []string
	for len(script) > 0 {
		size := 1
		switch c := script[0]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			script = script[1:]
			continue
		case strings.HasPrefix(script, "--[["):
			_, script, _ = strings.Cut(script, "]]")
			continue
		case strings.HasPrefix(script, "--"):
			_, script, _ = strings.Cut(script, "\n")
			continue
		case c == '\'' || c == '"':
			size = textSize(script)
		case part(c):
			for size < len(script) && part(script[size]) {
				size++
			}
		}
		out = append(out, script[:size])
		script = script[size:]
	}
	return out
}

// textSize returns the length of the quoted text that a script begins with.
func textSize(script string) int {
	for n := 1; n < len(script); n++ {
		switch script[n] {
		case '\\':
			n++
		case script[0]:
			return n + 1
		}
	}
	return len(script)
}

// part reports whether a sign is part of a name or number.
func part(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
