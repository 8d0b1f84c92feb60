package analyzers

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/policy"
)

// Settings are what a user may choose, in the same words for every driver: the
// configuration file, the command's flags and a linter's settings fill them.
type Settings struct {
	Checks        []string          `yaml:"checks" json:"checks"`         // checks to run; none: those that run by default
	Disable       []string          `yaml:"disable" json:"disable"`       // checks not to run
	Severity      string            `yaml:"severity" json:"severity"`     // least severity that is reported; none: warning
	Severities    map[string]string `yaml:"severities" json:"severities"` // of findings, by check or check/kind
	Own           []string          `yaml:"own" json:"own"`               // modules to analyse besides those without a version
	Knowledge     []string          `yaml:"knowledge" json:"knowledge"`   // files that add to what is known of libraries
	Tests         bool              `yaml:"tests" json:"tests"`           // look at test files too
	JWTExpiry     Tokens            `yaml:"jwtexpiry" json:"jwtexpiry"`
	JWTRevocation Tokens            `yaml:"jwtrevocation" json:"jwtrevocation"`
	Idempotency   Idempotency       `yaml:"idempotency" json:"idempotency"`
	Rules         []Rule            `yaml:"rules" json:"rules"` // findings to leave alone

	// Options are flags of single checks, as check.flag: jwtexpiry.lifetime. They
	// win over what is above. The command's flags fill them.
	Options map[string]string `yaml:"-" json:"-"`
	// Dir is the folder that paths in the settings are relative to; none: the
	// working folder. Drivers set it, not users.
	Dir string `yaml:"-" json:"-"`
	// File is the configuration file, if they come from one.
	File string `yaml:"-" json:"-"`
}

// Tokens are the bounds of a check of tokens.
type Tokens struct {
	Lifetime string `yaml:"lifetime" json:"lifetime"` // a duration, such as 24h; none: the check's own
}

// Idempotency is what the check of repeated requests may be told.
type Idempotency struct {
	Headers []string `yaml:"headers" json:"headers"` // that carry keys, besides the usual ones
	Strict  bool     `yaml:"strict" json:"strict"`   // report every POST that writes anything
}

// Rule leaves findings in some files alone.
type Rule struct {
	Path    string   `yaml:"path" json:"path"`       // files or folders; see policy.Pattern
	Checks  []string `yaml:"checks" json:"checks"`   // checks, or check/kind; none: all
	Reason  string   `yaml:"reason" json:"reason"`   // why
	Expires string   `yaml:"expires" json:"expires"` // the last day on which it applies; none: for ever

	// Line and Column are where a configuration file has the rule, if it has.
	Line, Column int `yaml:"-" json:"-"`
}

// A SettingError is a setting that cannot be used.
type SettingError struct {
	Path []any // leads to the setting: keys, and the numbers of elements
	Key  bool  // the last key is wrong, not its value
	Msg  string
}

func (e *SettingError) Error() string {
	var b strings.Builder
	for _, step := range e.Path {
		switch step := step.(type) {
		case int:
			fmt.Fprintf(&b, "[%d]", step)
		default:
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			fmt.Fprint(&b, step)
		}
	}
	return b.String() + ": " + e.Msg
}

func settingError(msg string, path ...any) error { return &SettingError{Path: path, Msg: msg} }

// Configuration is the check of rules in the configuration. No analyzer makes its
// findings, but the command does.
const Configuration = "configuration"

// selectable returns the names of the checks that analyzers make, and all names.
func selectable() (made, all []string) {
	for _, c := range Suite() {
		made = append(made, c.Analyzer.Name)
	}
	return made, append(slices.Clone(made), Configuration)
}

// Validate returns the first mistake in the settings, a [SettingError]. It does
// not read the files that they name.
func (s Settings) Validate() error {
	made, all := selectable()
	checks := []struct {
		key   string
		list  []string
		known []string
	}{{"checks", s.Checks, made}, {"disable", s.Disable, all}}
	for _, c := range checks {
		for i, name := range c.list {
			if !slices.Contains(c.known, name) {
				return settingError(noCheck(name, c.known), c.key, i)
			}
		}
	}
	if _, err := severity(s.Severity); s.Severity != "" && err != nil {
		return settingError(err.Error(), "severity")
	}
	for _, selector := range slices.Sorted(maps.Keys(s.Severities)) {
		if msg := wrongSelector(selector); msg != "" {
			return &SettingError{Path: []any{"severities", selector}, Key: true, Msg: msg}
		}
		if _, err := severity(s.Severities[selector]); err != nil {
			return settingError(err.Error(), "severities", selector)
		}
	}
	for i, module := range s.Own {
		if !modulePath(module) {
			return settingError(fmt.Sprintf("%q is no module path", module), "own", i)
		}
	}
	for _, bound := range []struct{ check, value string }{
		{"jwtexpiry", s.JWTExpiry.Lifetime}, {"jwtrevocation", s.JWTRevocation.Lifetime},
	} {
		if d, err := time.ParseDuration(bound.value); bound.value != "" && (err != nil || d < 0) {
			return settingError(fmt.Sprintf("no duration %q; want one such as 24h or 15m", bound.value), bound.check, "lifetime")
		}
	}
	for i, name := range s.Idempotency.Headers {
		if name == "" || strings.ContainsAny(name, " ,:\t\n\r") {
			return settingError(fmt.Sprintf("%q is no name of a header", name), "idempotency", "headers", i)
		}
	}
	if err := s.validateRules(); err != nil {
		return err
	}
	_, err := s.chosen()
	return err
}

func (s Settings) validateRules() error {
	for i, r := range s.Rules {
		if _, err := policy.Parse(r.Path); err != nil {
			return settingError(err.Error(), "rules", i, "path")
		}
		for k, selector := range r.Checks {
			if msg := wrongSelector(selector); msg != "" {
				return settingError(msg, "rules", i, "checks", k)
			}
		}
		if strings.TrimSpace(r.Reason) == "" {
			return settingError("no reason", "rules", i, "reason")
		}
		if strings.ContainsAny(r.Reason, "\n\r") {
			return settingError("the reason has more than one line", "rules", i, "reason")
		}
		if _, err := time.Parse(time.DateOnly, r.Expires); r.Expires != "" && err != nil {
			return settingError(fmt.Sprintf("no date %q; want one such as 2027-01-31", r.Expires), "rules", i, "expires")
		}
	}
	return nil
}

func noCheck(name string, known []string) string {
	return fmt.Sprintf("no check %q; there are: %s", name, strings.Join(known, ", "))
}

// wrongSelector says what is wrong with a check or a check and a kind.
func wrongSelector(selector string) string {
	check, kind := policy.Split(selector)
	if _, all := selectable(); !slices.Contains(all, check) {
		return noCheck(check, all)
	}
	if strings.Contains(selector, "/") && !slices.Contains(finding.Kinds(), kind) {
		return fmt.Sprintf("no kind %q of findings; there are: %s", kind, strings.Join(finding.Kinds(), ", "))
	}
	return ""
}

func severity(text string) (s finding.Severity, err error) {
	err = s.Set(text)
	return s, err
}

// modulePath reports whether a text may be the path of a module, or of modules
// below it.
func modulePath(text string) bool {
	return text != "" && !strings.ContainsAny(text, " ,\\\"*?@") && !strings.HasPrefix(text, ".") && !strings.HasPrefix(text, "/")
}

// IsOwn reports whether a module with a version is to be analysed like the main
// module.
func (s Settings) IsOwn(module string) bool { return effects.OwnModule(s.Own, module) }

// Threshold returns the least severity that is reported.
func (s Settings) Threshold() (finding.Severity, error) {
	if s.Severity == "" {
		return finding.Warning, nil
	}
	return severity(s.Severity)
}

// Expired reports whether a rule applies no longer on a day.
func (r Rule) Expired(today time.Time) bool {
	return r.Expires != "" && today.Format(time.DateOnly) > r.Expires
}
