package memstate_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/memstate"
)

// TestReasons checks that every finding answers the four questions with places
// that show it, and how some answers are worded.
func TestReasons(t *testing.T) {
	answers := make(map[string][]string)
	for _, module := range []string{"locations", "kinds", "timing"} {
		pkgs := checktest.Load(t, filepath.Join(testdata, module))
		for _, fs := range checktest.Findings(t, memstate.Analyzer, pkgs) {
			for _, f := range fs {
				answers[f.ID[strings.LastIndexByte(f.ID, '/')+1:]] = checkReasons(t, f)
			}
		}
	}
	const reached, outlives, changes, meaning = 0, 1, 2, 3
	for _, test := range []struct {
		id       string
		question int
		want     string
	}{
		{"timing.visits", reached, "reach"},
		{"globals.sessions", outlives, "yes: it is a package variable, which lives as long as the process"},
		{"forms.box.label", outlives, "yes: it is a field of a package variable, which lives as long as the process"},
		{"captured.deny.revoked", outlives, "yes: it is a variable of deny, which closures that requests run refer to"},
		{"atomics.api.carts", outlives, "yes: it belongs to an object that is made before requests are served, and that they share"},
		{"escaped.Cart.coupons", outlives, "yes: a request makes the object that it belongs to, and escaped.Shop.carts refers to that"},
		{"keys.signer.key", outlives, "yes: it is drawn before requests are served, and they use it until the process ends"},
		{"globals.sessions", changes, "yes: while a request is served, login writes sessions, with a key from the request and a value from the request"},
		{"hubs.Hub.clients", changes, "yes: in a goroutine at work for a request, (*Hub).run writes clients"},
		{"people.sessionManager.sessions", changes, "a key from a random source and a value from the request, the clock"},
		{"keys.jwtKey", changes, "it need not: every process draws another value when it starts"},
		{"limits.counter.total", meaning, "counter: its numbers go on from the ones before; warning, since"},
		{"limits.idempotencyKeys", meaning, "idempotency-store: its key is the one by which clients mark repeated requests; error, since"},
		{"forms.aliased", meaning, "other: nothing tells more; warning, since"},
	} {
		require.Contains(t, answers, test.id)
		assert.Contains(t, answers[test.id][test.question], test.want, test.id)
	}
}

// checkReasons returns the answers of a finding.
func checkReasons(t *testing.T, f *finding.Finding) []string {
	t.Helper()
	var answers []string
	var questions []finding.Question
	for _, r := range f.Reasons {
		questions = append(questions, r.Question)
		answers = append(answers, r.Answer)
		assert.NotContains(t, r.Answer, "\n", f.ID)
		for _, e := range r.Evidence {
			assert.NotEmpty(t, e.Position.File, "%s: %s", f.ID, e.Message)
		}
	}
	require.Equal(t, []finding.Question{finding.Reached, finding.Outlives, finding.Changes, finding.Meaning}, questions, f.ID)
	assert.NotEmpty(t, f.Reasons[0].Evidence, f.ID)
	assert.NotEmpty(t, f.Reasons[2].Evidence, f.ID)
	return answers
}
