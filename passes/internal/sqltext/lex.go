package sqltext

import (
	"strings"
	"unicode"
)

// A token is a word, a number, a text in quotes, a placeholder or a sign. Words
// are in lower case and without quotes.
type token struct {
	text string
	kind tokenKind
}

type tokenKind uint8

const (
	word   tokenKind = iota // also names in quotes
	quoted                  // a text
	number
	holder // ?, $1, :name, @name
	sign
)

// lex splits a text. What it leaves out are comments and white space.
func lex(text string) []token {
	var out []token
	for i := 0; i < len(text); {
		n, t, ok := next(text[i:])
		if ok {
			out = append(out, t)
		}
		i += n
	}
	return out
}

// next returns the first token of a text and its length.
func next(s string) (int, token, bool) {
	c := s[0]
	switch {
	case unicode.IsSpace(rune(c)):
		return 1, token{}, false
	case strings.HasPrefix(s, "--"):
		return until(s, "\n"), token{}, false
	case strings.HasPrefix(s, "/*"):
		return until(s, "*/"), token{}, false
	case c == '\'':
		n := closing(s, '\'')
		return n, token{s[1:max(n-1, 1)], quoted}, true
	case c == '"' || c == '`':
		n := closing(s, c)
		return n, token{strings.ToLower(s[1:max(n-1, 1)]), word}, true
	case c == '[' && strings.IndexByte(s, ']') > 1 && isWord(s[1]) && !isDigit(s[1]):
		n := strings.IndexByte(s, ']')
		return n + 1, token{strings.ToLower(s[1:n]), word}, true
	case strings.HasPrefix(s, "::"):
		return 2, token{"::", sign}, true
	case c == '?' || (c == '$' || c == ':' || c == '@') && len(s) > 1 && isWord(s[1]):
		n := 1 + wordLength(s[1:])
		if c == '?' {
			n = 1 + digits(s[1:])
		}
		return n, token{s[:n], holder}, true
	case isDigit(c):
		n := wordLength(s)
		return n, token{s[:n], number}, true
	case isWord(c):
		n := wordLength(s)
		return n, token{strings.ToLower(s[:n]), word}, true
	}
	return 1, token{s[:1], sign}, true
}

// until returns the length of a text up to and with an end.
func until(s, end string) int {
	if n := strings.Index(s[1:], end); n >= 0 {
		return n + 1 + len(end)
	}
	return len(s)
}

// closing returns the length of a text in quotes; a doubled quote is part of it.
func closing(s string, quote byte) int {
	for i := 1; i < len(s); i++ {
		if s[i] != quote {
			continue
		}
		if i+1 < len(s) && s[i+1] == quote {
			i++
			continue
		}
		return i + 1
	}
	return len(s)
}

func wordLength(s string) int {
	n := 0
	for n < len(s) && isWord(s[n]) {
		n++
	}
	return n
}

func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isWord(c byte) bool {
	return c == '_' || c >= 0x80 || isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
