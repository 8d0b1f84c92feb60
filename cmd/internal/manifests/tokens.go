package manifests

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// token is a word of a configuration file, or a mark that structures it.
type token struct {
	text   string
	quoted bool
	pos    place
}

// syntax says how a configuration language forms words.
type syntax struct {
	marks  string // characters that are words by themselves wherever they stand
	quotes string
	lines  bool // the end of a line is a mark, "\n"
}

// tokenize splits a configuration file. nginx, HAProxy and Caddy have formats
// of their own; what is read of them is words, quotes, comments and blocks.
func (s syntax) tokenize(text string) ([]token, error) {
	t := tokenizer{syntax: s, text: text, at: place{1, 1}}
	for t.offset < len(t.text) {
		if err := t.next(); err != nil {
			return nil, err
		}
	}
	return t.tokens, nil
}

type tokenizer struct {
	syntax
	text   string
	offset int
	at     place
	tokens []token
}

func (t *tokenizer) peek() byte { return t.text[t.offset] }

// step goes to the next character and returns the one it leaves.
func (t *tokenizer) step() string {
	r, size := utf8.DecodeRuneInString(t.text[t.offset:])
	c := t.text[t.offset : t.offset+size]
	t.offset += size
	t.at.column++
	if r == '\n' {
		t.at = place{t.at.line + 1, 1}
	}
	return c
}

func (t *tokenizer) next() error {
	start := t.at
	switch c := t.peek(); {
	case c == '\n':
		t.step()
		if t.lines {
			t.tokens = append(t.tokens, token{"\n", false, start})
		}
	case c == ' ' || c == '\t' || c == '\r':
		t.step()
	case c == '#':
		for t.offset < len(t.text) && t.peek() != '\n' {
			t.step()
		}
	case strings.IndexByte(t.marks, c) >= 0:
		t.tokens = append(t.tokens, token{t.step(), false, start})
	case strings.IndexByte(t.quotes, c) >= 0:
		return t.quote(start)
	default:
		t.word(start)
	}
	return nil
}

func (t *tokenizer) quote(start place) error {
	end := t.peek()
	t.step()
	var text strings.Builder
	for t.offset < len(t.text) {
		switch c := t.step(); {
		case c == string(end):
			t.tokens = append(t.tokens, token{text.String(), true, start})
			return nil
		case c == `\` && end != '`' && t.offset < len(t.text):
			text.WriteString(t.step())
		default:
			text.WriteString(c)
		}
	}
	return fmt.Errorf("line %d: a quote is not closed", start.line)
}

func (t *tokenizer) word(start place) {
	var text strings.Builder
	for t.offset < len(t.text) {
		c := t.peek()
		if strings.IndexByte(" \t\r\n", c) >= 0 {
			break
		}
		if c == '$' && strings.HasPrefix(t.text[t.offset:], "${") {
			t.variable(&text)
			continue
		}
		if strings.IndexByte(t.marks, c) >= 0 {
			break
		}
		if c == '\\' {
			t.step()
			if t.offset == len(t.text) {
				break
			}
			// A line that ends in a backslash goes on.
			if t.peek() == '\n' || strings.HasPrefix(t.text[t.offset:], "\r\n") {
				for t.step() != "\n" {
				}
				break
			}
			text.WriteByte('\\')
		}
		text.WriteString(t.step())
	}
	if text.Len() > 0 {
		t.tokens = append(t.tokens, token{text.String(), false, start})
	}
}

// variable takes a variable in braces, which are no marks then.
func (t *tokenizer) variable(text *strings.Builder) {
	for t.offset < len(t.text) {
		c := t.step()
		text.WriteString(c)
		if c == "}" || c == "\n" {
			return
		}
	}
}
