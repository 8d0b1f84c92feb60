package manifests

import (
	"errors"
	"fmt"
	"net/netip"
	"regexp"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

var nginxSyntax = syntax{marks: ";{}", quotes: `"'`}

// directive is a directive of nginx, with its block if it has one.
type directive struct {
	words []token // the name first
	block []directive
}

// readNginx reads the directives of an nginx configuration.
func readNginx(text string) ([]directive, error) {
	tokens, err := nginxSyntax.tokenize(text)
	if err != nil {
		return nil, err
	}
	p := nginxParser{tokens: tokens}
	list, err := p.block(false)
	if err == nil && len(p.tokens) > 0 {
		err = fmt.Errorf("line %d: unexpected }", p.tokens[0].pos.line)
	}
	return list, err
}

type nginxParser struct{ tokens []token }

func (p *nginxParser) block(inner bool) ([]directive, error) {
	var list []directive
	var words []token
	for len(p.tokens) > 0 {
		t := p.tokens[0]
		if !t.quoted && t.text == "}" {
			if len(words) > 0 {
				return nil, fmt.Errorf("line %d: directive %s is not closed", t.pos.line, words[0].text)
			}
			if inner {
				p.tokens = p.tokens[1:]
			}
			return list, nil
		}
		p.tokens = p.tokens[1:]
		switch {
		case t.quoted || t.text != ";" && t.text != "{":
			words = append(words, t)
		case len(words) == 0:
			return nil, fmt.Errorf("line %d: unexpected %s", t.pos.line, t.text)
		case t.text == "{" && strings.HasSuffix(words[0].text, "_by_lua_block"):
			p.skipBlock() // another language
			words = nil
		case t.text == "{":
			block, err := p.block(true)
			if err != nil {
				return nil, err
			}
			list = append(list, directive{words, block})
			words = nil
		default:
			list = append(list, directive{words: words})
			words = nil
		}
	}
	if inner || len(words) > 0 {
		return nil, errors.New("the file ends within a block or directive")
	}
	return list, nil
}

// skipBlock goes past the end of the block whose brace was just taken.
func (p *nginxParser) skipBlock() {
	for depth := 1; depth > 0 && len(p.tokens) > 0; p.tokens = p.tokens[1:] {
		switch p.tokens[0].text {
		case "{":
			depth++
		case "}":
			depth--
		}
	}
}

// nginxPins returns the upstreams of a configuration that pin clients.
func nginxPins(text string) ([]pin, error) {
	list, err := readNginx(text)
	if err != nil {
		return nil, err
	}
	v := variables{}
	v.collect(list)
	var pins []pin
	var visit func([]directive)
	visit = func(list []directive) {
		for _, d := range list {
			if d.words[0].text == "upstream" && len(d.words) > 1 && d.block != nil {
				pins = append(pins, v.upstream(d)...)
			} else {
				visit(d.block)
			}
		}
	}
	visit(list)
	return pins, nil
}

// variables are those that a configuration defines by others, with "map" and
// "set": name to expression.
type variables map[string]string

func (v variables) collect(list []directive) {
	for _, d := range list {
		switch w := d.words; {
		case len(w) == 3 && (w[0].text == "map" && d.block != nil):
			v[strings.TrimPrefix(w[2].text, "$")] = w[1].text + mapped(d.block)
		case len(w) == 3 && w[0].text == "set":
			v[strings.TrimPrefix(w[1].text, "$")] = w[2].text
		}
		v.collect(d.block)
	}
}

// mapped returns the values of a map.
func mapped(block []directive) string {
	var b strings.Builder
	for _, d := range block {
		b.WriteString(" " + d.words[len(d.words)-1].text)
	}
	return b.String()
}

// expand puts the definitions of variables beside them.
func (v variables) expand(expression string) string {
	for range 4 { // definitions by definitions, which may be circular
		for _, name := range variablesIn(expression) {
			if text := v[name]; text != "" && !strings.Contains(expression, text) {
				expression += " " + text
			}
		}
	}
	return expression
}

// upstream judges an upstream block.
func (v variables) upstream(d directive) []pin {
	if oneServer(d.block) {
		return nil
	}
	var pins []pin
	for _, inner := range d.block {
		name, rest := inner.words[0].text, inner.words[1:]
		p := pin{pos: inner.words[0].pos, subject: "upstream " + d.words[1].text, setting: name, kind: "proxy", severity: finding.Warning}
		switch {
		case name == "ip_hash":
			p.by = "address"
		case name == "sticky":
			p.by = "session"
			if len(rest) == 0 || rest[0].text == "cookie" || strings.Contains(rest[0].text, "=") {
				p.by = "cookie"
			}
		case name == "hash" && len(rest) > 0:
			var ok bool
			if p.by, ok = hashedClient("hash", v.expand(rest[0].text)); !ok {
				continue
			}
			p.value = rest[0].text
		default:
			continue
		}
		pins = append(pins, p)
	}
	return pins
}

// oneServer reports whether all clients share one instance in any case: one
// server, whose address is no name behind which there may be several.
func oneServer(block []directive) bool {
	var servers []string
	for _, d := range block {
		if d.words[0].text == "server" && len(d.words) > 1 {
			servers = append(servers, d.words[1].text)
		}
	}
	if len(servers) != 1 {
		return false
	}
	s := servers[0]
	if strings.HasPrefix(s, "unix:") || s == "localhost" || strings.HasPrefix(s, "localhost:") {
		return true
	}
	if _, err := netip.ParseAddrPort(s); err == nil {
		return true
	}
	_, err := netip.ParseAddr(s)
	return err == nil
}

var variable = regexp.MustCompile(`\$\{?([a-zA-Z0-9_]+)`)

// variablesIn returns the names of the variables in an expression.
func variablesIn(expression string) []string {
	var names []string
	for _, m := range variable.FindAllStringSubmatch(expression, -1) {
		names = append(names, strings.ToLower(m[1]))
	}
	return names
}

// hashedClient reports whether requests are spread by something that tells
// clients apart, and by what. A method is a name, "ip_hash" or "hash key".
func hashedClient(what, text string) (by string, ok bool) {
	if what == "method" {
		name, key, _ := strings.Cut(strings.TrimSpace(text), " ")
		if name == "ip_hash" {
			return "address", true
		}
		if name != "hash" {
			return "", false
		}
		text = key
	}
	for _, name := range variablesIn(text) {
		if slices.ContainsFunc(rules.ClientVariables, func(pattern string) bool { return matches(pattern, name) }) {
			if strings.HasPrefix(name, "cookie_") {
				return "cookie", true
			}
			return "$" + name, true
		}
	}
	return "", false
}
