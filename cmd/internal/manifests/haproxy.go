package manifests

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

var haproxySyntax = syntax{quotes: `"'`, lines: true}

// haproxySections are the keywords that begin a section.
var haproxySections = []string{"global", "defaults", "frontend", "backend", "listen", "peers", "resolvers", "mailers", "userlist", "program", "cache", "http-errors", "ring", "log-forward", "fcgi-app", "crt-store", "traces", "acme"}

// haproxySection is a section: its first line, then its settings.
type haproxySection [][]token

// readHAProxy returns the sections of an HAProxy configuration.
func readHAProxy(text string) ([]haproxySection, error) {
	tokens, err := haproxySyntax.tokenize(text)
	if err != nil {
		return nil, err
	}
	var sections []haproxySection
	var line []token
	for _, t := range append(tokens, token{text: "\n"}) {
		if t.quoted || t.text != "\n" {
			line = append(line, t)
			continue
		}
		switch {
		case len(line) == 0:
		case slices.Contains(haproxySections, line[0].text):
			sections = append(sections, haproxySection{line})
		case len(sections) > 0:
			last := &sections[len(sections)-1]
			*last = append(*last, line)
		}
		line = nil
	}
	return sections, nil
}

// haproxyPins returns the settings that pin clients.
func haproxyPins(text string) ([]pin, error) {
	sections, err := readHAProxy(text)
	if err != nil {
		return nil, err
	}
	var pins []pin
	for i, s := range sections {
		if s.oneServer() {
			continue
		}
		var subject []string
		for _, t := range s[0][:min(2, len(s[0]))] {
			subject = append(subject, t.text)
		}
		for _, line := range s[1:] {
			if by, ok := pinsBy(line, sections, i); ok {
				pins = append(pins, pin{
					pos: line[0].pos, subject: strings.Join(subject, " "), setting: line[0].text, value: words(line[1:]),
					by: by, kind: "proxy", severity: finding.Warning,
				})
			}
		}
	}
	return pins, nil
}

// words joins a few words of a line.
func words(line []token) string {
	var list []string
	for _, t := range line[:min(3, len(line))] {
		list = append(list, t.text)
	}
	return strings.Join(list, " ")
}

// pinsBy judges a setting of a section. A stick-table alone only counts, as
// limits of rates do; it takes a "stick" rule to pin. A cookie pins only to
// servers that have a value of it.
func pinsBy(line []token, all []haproxySection, section int) (by string, ok bool) {
	arg := func(i int) string {
		if i < len(line) {
			return line[i].text
		}
		return ""
	}
	switch arg(0) {
	case "balance":
		switch method, _, _ := strings.Cut(arg(1), "("); method {
		case "source":
			return "address", true
		case "rdp-cookie":
			return "cookie", true
		case "hash":
			return sampleClient(arg(2))
		case "hdr":
			_, name, _ := strings.Cut(strings.TrimSuffix(arg(1), ")"), "(")
			by, severity, ok := byHeader(name)
			return by, ok && severity == finding.Warning
		}
	case "cookie":
		return "cookie", usesCookies(all, section)
	case "appsession":
		return "session", true
	case "stick":
		if i := slices.IndexFunc(line, func(t token) bool { return t.text == "on" || t.text == "match" }); i > 0 {
			return sampleClient(arg(i + 1))
		}
	}
	return "", false
}

// sampleClient reports whether a sample that HAProxy fetches tells clients
// apart. What is asked for does not, nor do constants, which are used to make
// all clients move to another server together.
func sampleClient(sample string) (by string, ok bool) {
	fetch, _, _ := strings.Cut(sample, ",") // converters follow
	name, arg, _ := strings.Cut(strings.TrimSuffix(fetch, ")"), "(")
	switch name {
	case "src", "fc_src", "hdr_ip", "req.hdr_ip":
		return "address", true
	case "cook", "cookie", "req.cook", "res.cook", "rdp_cookie", "req.rdp_cookie":
		return "cookie", true
	case "hdr", "req.hdr", "req.fhdr":
		header, _, _ := strings.Cut(arg, ",")
		by, severity, ok := byHeader(header)
		return by, ok && severity == finding.Warning
	case "ssl_fc_session_id", "payload_lv", "req.payload_lv", "ssl_c_s_dn", "ssl_c_serial", "ssl_c_sha1":
		return "session", true
	}
	return "", false
}

// usesCookies reports whether the section's servers, or those of any section if
// it has defaults, have values of the cookie.
func usesCookies(all []haproxySection, section int) bool {
	if all[section][0][0].text != "defaults" {
		all = all[section : section+1]
	}
	return slices.ContainsFunc(all, func(s haproxySection) bool { return slices.ContainsFunc(s, valuesCookie) })
}

// oneServer reports whether there is but one server to choose: HAProxy uses one
// address of it.
func (s haproxySection) oneServer() bool {
	servers := 0
	for _, line := range s {
		switch line[0].text {
		case "server":
			servers++
		case "server-template":
			return false
		}
	}
	return servers == 1
}

// valuesCookie reports whether a line gives servers values of the cookie.
func valuesCookie(line []token) bool {
	switch line[0].text {
	case "dynamic-cookie-key":
		return true
	case "server", "default-server", "server-template":
		return slices.ContainsFunc(line, func(t token) bool { return t.text == "cookie" })
	}
	return false
}
