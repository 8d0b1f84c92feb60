package manifests

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

var caddySyntax = syntax{quotes: "\"`", lines: true}

// caddyLine is a line of a Caddyfile with the block that it opens.
type caddyLine struct {
	words []token
	block []caddyLine
}

// readCaddy reads the lines of a Caddyfile. Braces are marks only if they are
// words by themselves: placeholders have them too.
func readCaddy(text string) ([]caddyLine, error) {
	tokens, err := caddySyntax.tokenize(text)
	if err != nil {
		return nil, err
	}
	p := caddyParser{tokens: append(tokens, token{text: "\n"})}
	return p.block(false)
}

type caddyParser struct{ tokens []token }

func (p *caddyParser) block(inner bool) ([]caddyLine, error) {
	var list []caddyLine
	var words []token
	for len(p.tokens) > 0 {
		t := p.tokens[0]
		p.tokens = p.tokens[1:]
		switch {
		case t.quoted || t.text != "\n" && t.text != "{" && t.text != "}":
			words = append(words, t)
		case t.text == "\n":
			if len(words) > 0 {
				list = append(list, caddyLine{words: words})
				words = nil
			}
		case t.text == "{":
			block, err := p.block(true)
			if err != nil {
				return nil, err
			}
			list = append(list, caddyLine{words, block})
			words = nil
		case !inner:
			return nil, fmt.Errorf("line %d: unexpected }", t.pos.line)
		default:
			return list, nil
		}
	}
	if inner {
		return nil, errors.New("the file ends within a block")
	}
	return list, nil
}

// caddyPins returns the reverse proxies of a Caddyfile that pin clients.
func caddyPins(text string) ([]pin, error) {
	list, err := readCaddy(text)
	if err != nil {
		return nil, err
	}
	var pins []pin
	var visit func(list []caddyLine, site string)
	visit = func(list []caddyLine, site string) {
		for _, l := range list {
			name := ""
			if len(l.words) > 0 {
				name = l.words[0].text
			}
			switch {
			case name == "reverse_proxy" || name == "proxy":
				pins = append(pins, l.proxy(site)...)
			case site == "":
				visit(l.block, name)
			default:
				visit(l.block, site)
			}
		}
	}
	visit(list, "")
	return pins, nil
}

// proxy judges a proxy directive: of Caddy 2, or of Caddy 1.
func (l caddyLine) proxy(site string) []pin {
	if l.oneUpstream() {
		return nil
	}
	var pins []pin
	for _, s := range l.block {
		if len(s.words) < 2 {
			continue
		}
		name, policy := s.words[0].text, s.words[1].text
		if name != "lb_policy" && name != "policy" {
			continue
		}
		p := pin{
			pos: s.words[0].pos, subject: strings.TrimSpace(l.words[0].text + " " + site), setting: name, value: policy,
			kind: "proxy", severity: finding.Warning,
		}
		switch policy {
		case "ip_hash", "client_ip_hash":
			p.by = "address"
		case "cookie":
			p.by = "cookie"
		case "header":
			if len(s.words) < 3 {
				continue
			}
			p.by, p.severity, _ = byHeader(s.words[2].text)
		default:
			continue
		}
		pins = append(pins, p)
	}
	return pins
}

var portRange = regexp.MustCompile(`:\d+-\d+$`)

// oneUpstream reports whether there is but one upstream to choose.
func (l caddyLine) oneUpstream() bool {
	upstreams := 0
	count := func(words []token) {
		for _, w := range words {
			switch {
			case strings.HasPrefix(w.text, "/") || strings.HasPrefix(w.text, "@") || w.text == "*":
				// a matcher
			case strings.ContainsAny(w.text, "{}$") || portRange.MatchString(w.text):
				upstreams += 2 // as many as somebody fills in, or a range has
			default:
				upstreams++
			}
		}
	}
	count(l.words[1:])
	for _, s := range l.block {
		if len(s.words) == 0 {
			continue
		}
		switch s.words[0].text {
		case "to", "upstream":
			count(s.words[1:])
		case "dynamic", "import":
			upstreams += 2
		}
	}
	return upstreams <= 1
}
