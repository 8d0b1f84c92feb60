package localjob_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/directive"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/localjob"
)

const testdata = "../../testdata"

// TestFindings compares the findings of each module with its want comments. In
// modules of memstate, what a check of another name wants is left to it.
func TestFindings(t *testing.T) {
	for _, module := range []string{"localjob/work", "localjob/libraries", "localjob/statements", "memstate/locations", "memstate/kinds", "memstate/wiring"} {
		t.Run(module, func(t *testing.T) {
			pkgs := checktest.Load(t, filepath.Join(testdata, module))
			assert.Equal(t, wants(pkgs), findings(t, pkgs))
		})
	}
}

// findings returns the findings as sorted lines, those of one id once.
func findings(t *testing.T, pkgs []*packages.Package) []string {
	t.Helper()
	var out []string
	for _, f := range checktest.Merged(t, localjob.Analyzer, pkgs) {
		if !strings.HasSuffix(f.State.Name, "#ticker") && !strings.HasSuffix(f.State.Name, "#timer") { // no route begins it
			assert.NotEmpty(t, f.EntryPoints, f.ID)
		}
		assert.NotEmpty(t, f.Trace, f.ID)
		if len(f.EntryPoints) > 0 { // schedules begin without any
			checktest.Explained(t, f)
		}
		assert.NotEmpty(t, f.Remedy, f.ID)
		out = append(out, fmt.Sprintf("%s localjob: %s %s", checktest.Place(f.Position), f.Kind, f.Severity))
	}
	slices.Sort(out)
	return out
}

// TestTimers looks at timers that start-up code sets: the trace says where.
func TestTimers(t *testing.T) {
	traces := make(map[string][]string)
	messages := make(map[string]string)
	for _, f := range checktest.Merged(t, localjob.Analyzer, checktest.Load(t, filepath.Join(testdata, "localjob/work"), "./tickers")) {
		for _, s := range f.Trace {
			traces[f.State.Name] = append(traces[f.State.Name], s.Message)
		}
		messages[f.State.Name] = f.Message
	}
	assert.Equal(t, []string{"(*worker).timers calls (*worker).remind", "(*worker).remind begins work that is due at certain times"}, traces["worker.remind#timer"])
	assert.Equal(t, "timer: every replica does this work (sql.DB.Exec), with no lock that they share; N replicas do it N times", messages["worker.remind#timer"])
	assert.Contains(t, messages["after#time.AfterFunc"], "after sets a timer for work (sql.DB.Exec) with data of the request: begun by POST /calls")
}

// TestCallees looks at what one work is, and at the places where it begins.
func TestCallees(t *testing.T) {
	type work struct {
		declared int
		steps    []string // behind the path to the nearest place
		message  string
	}
	got := make(map[string]work)
	for _, f := range checktest.Merged(t, localjob.Analyzer, checktest.Load(t, filepath.Join(testdata, "localjob/work"), "./callees")) {
		w := work{declared: f.State.Declaration.Line, message: f.Message}
		for _, s := range f.Trace[1:] {
			w.steps = append(w.steps, fmt.Sprintf("%d: %s", s.Position.Line, s.Message))
		}
		got[strings.TrimPrefix(f.ID, "localjob:example.com/work/callees.")] = w
	}
	says := func(function, acts, others, routes string) string {
		return fmt.Sprintf("%s starts a goroutine whose work (%s) outlives the request%s: begun by %s; a restart loses it", function, acts, others, routes)
	}
	assert.Equal(t, map[string]work{
		"mailer.sendCode#go": {
			declared: 16,
			steps:    []string{"56: (*server).reset begins it too", "65: (*server).change begins it too", "46: (*server).helper begins it too"},
			message:  says("(*server).register", "smtp.SendMail", ", as 3 other places do", "POST /login, POST /register, POST /reset and 1 more"),
		},
		"mailer.sendNews#go": {declared: 21, message: says("(*server).change", "smtp.SendMail", "", "POST /change")},
		"server.several#func": {
			declared: 73,
			steps:    []string{"76: (*server).several begins it too", "77: (*server).several begins it too"},
			message:  says("(*server).several", "smtp.SendMail, sql.DB.Exec", ", as 2 other places do", "POST /several"),
		},
		"server.other#func": {declared: 85, message: says("(*server).other", "sql.DB.Exec", "", "POST /other")},
		"server.begin#func": {declared: 94, steps: []string{"96: (*server).begin starts a goroutine and does not wait for it"}, message: says("(*server).begin", "sql.DB.Exec", "", "POST /begin, POST /begun")},
		"server.begin#go":   {declared: 92, message: says("(*server).beginning", "sql.DB.Exec", "", "POST /begin")},
		"notifier.notify#go": {
			declared: 107,
			steps:    []string{"112: (*server).notifyAll begins it too"},
			message:  says("(*server).notify", "http.Post, smtp.SendMail", ", as one other place does", "POST /notify, POST /all"),
		},
		"server.refill#go": {
			declared: 117,
			steps:    []string{"126: (*server).stocks begins it too"},
			message:  says("(*server).stock", "sql.DB.ExecContext", ", as one other place does", "POST /stock, POST /stocks"),
		},
	}, got)
}

// TestTogether looks at works that one function alone begins: they are one
// finding, but for what leaves its progress elsewhere.
func TestTogether(t *testing.T) {
	type work struct {
		message string
		steps   []string // behind the path to the first place
	}
	got := make(map[string]work)
	pkgs := checktest.Load(t, filepath.Join(testdata, "localjob/work"), "./together")
	for _, f := range checktest.Merged(t, localjob.Analyzer, pkgs) {
		assert.Empty(t, f.Suppressed)
		w := work{message: strings.TrimSuffix(f.Message, "; a restart loses it")}
		for _, s := range f.Trace[1:] {
			w.steps = append(w.steps, fmt.Sprintf("%d: %s", s.Position.Line, s.Message))
		}
		got[strings.TrimPrefix(f.ID, "localjob:example.com/work/together.")] = w
	}
	assert.Equal(t, map[string]work{
		"shop.order#funcs": {
			"(*shop).order starts goroutines, for shop.thank, shop.book, whose work (smtp.SendMail, sql.DB.Exec) outlives the request: begun by POST /order",
			[]string{"35: (*shop).order begins shop.book too"},
		},
		"shop.hello#go": {
			"(*shop).order starts a goroutine whose work (smtp.SendMail) outlives the request, as one other place does: begun by POST /order, POST /welcome",
			[]string{"54: (*shop).welcome begins it too"},
		},
		"shop.rate#func": {
			"(*shop).rate starts goroutines, for shop.praise, code of its own, whose work (smtp.SendMail, sql.DB.Exec) outlives the request: begun by POST /rate",
			[]string{"45: (*shop).rate begins code of its own too"},
		},
		"shop.send#funcs:shop.packing": {
			"(*shop).send starts goroutines, for shop.pack, shop.wrap, whose work outlives the request, and keeps its progress in together.shop.packing: begun by POST /send",
			[]string{"79: (*shop).send begins shop.wrap too", "16: together.shop.packing keeps its progress"},
		},
		"shop.both#funcs:shop.packing": {
			"(*shop).both starts goroutines, for shop.fold, shop.seal, whose work outlives the request, and keeps its progress in together.shop.packing: begun by POST /both",
			[]string{"91: (*shop).both begins shop.seal too", "16: together.shop.packing keeps its progress"},
		},
		"shop.both#funcs:shop.packing,shop.shipping": {
			"(*shop).both starts goroutines, for shop.move, shop.load, whose work outlives the request, and keeps its progress in together.shop.packing, together.shop.shipping: begun by POST /both",
			[]string{"93: (*shop).both begins shop.load too", "16: together.shop.packing keeps its progress", "17: together.shop.shipping keeps its progress"},
		},
		"shop.ship#go": {
			"(*shop).send starts a goroutine whose work outlives the request, and keeps its progress in together.shop.shipping: begun by POST /send",
			[]string{"17: together.shop.shipping keeps its progress"},
		},
		"shop.notice#go": {"(*shop).send starts a goroutine whose work (sql.DB.Exec) outlives the request: begun by POST /send", nil},
		"shop.first#go":  {"main$1 starts a goroutine whose work (sql.DB.Exec) outlives the request: begun by POST /a", nil},
		"shop.second#go": {"main$2 starts a goroutine whose work (sql.DB.Exec) outlives the request: begun by POST /b", nil},
	}, got)
	assert.Empty(t, checktest.Merged(t, directive.New(localjob.Analyzer), pkgs), "the directive is used")
}

// TestSplit looks at work that two packages begin: the upper one says it again,
// since it knows of one place more.
func TestSplit(t *testing.T) {
	got := make(map[string]int)
	pkgs := checktest.Load(t, filepath.Join(testdata, "localjob/work"), "./split/...")
	for pkg, list := range checktest.Findings(t, localjob.Analyzer, pkgs) {
		for _, f := range list {
			assert.Equal(t, "localjob:example.com/work/split/jobs.Send#go", f.ID)
			got[pkg] = len(f.Places)
		}
	}
	assert.Equal(t, map[string]int{"example.com/work/split/api": 1, "example.com/work/split": 2}, got)
}

// TestSettled looks at which work directives settle: a place for itself, or the
// function for all.
func TestSettled(t *testing.T) {
	got := make(map[string]string)
	pkgs := checktest.Load(t, filepath.Join(testdata, "localjob/work"), "./settled")
	for _, f := range checktest.Merged(t, localjob.Analyzer, pkgs) {
		reason := "open"
		if len(f.Suppressed) > 0 {
			reason = f.Suppressed[0].Reason
		}
		routes := ""
		for _, e := range f.EntryPoints {
			routes += " " + e.Route
		}
		got[strings.TrimPrefix(f.ID, "localjob:example.com/work/settled.")] = reason + routes
	}
	assert.Equal(t, map[string]string{
		"send#go":   "open /second /third",
		"remind#go": "the mail is sent again the next day /fourth /fifth",
		"greet#go":  "a greeting may be lost /sixth /seventh",
	}, got)
	assert.Empty(t, checktest.Merged(t, directive.New(localjob.Analyzer), pkgs), "each directive is used")
}

var expectation = regexp.MustCompile(`^// want "(localjob: \S+ \S+)( \S+)?"$`)

func wants(pkgs []*packages.Package) []string {
	var out []string
	checktest.Comments(pkgs, expectation, func(place string, m []string) { out = append(out, place+" "+m[1]) })
	slices.Sort(out)
	return out
}
