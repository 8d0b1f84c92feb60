package finding_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

func TestHandle(t *testing.T) {
	f := &finding.Finding{ID: "memstate:example.com/x/store.Store.sessions"}
	assert.Len(t, f.Handle(), 8)
	assert.Equal(t, f.Handle(), (&finding.Finding{ID: f.ID, Message: "other words"}).Handle())
	assert.NotEqual(t, f.Handle(), (&finding.Finding{ID: f.ID + "2"}).Handle())
}

func TestSeveritySet(t *testing.T) {
	var s finding.Severity
	for _, want := range []finding.Severity{finding.Info, finding.Warning, finding.Error} {
		require.NoError(t, s.Set(want.String()))
		assert.Equal(t, want, s)
	}
	assert.ErrorContains(t, s.Set("fatal"), `no severity "fatal"`)
	assert.Equal(t, finding.Error, s, "a bad value changes nothing")
}

var (
	none = func(string) bool { return false }
	call = finding.Position{Package: "users", File: "routes.go", Line: 10}
	decl = finding.Position{Package: "users", File: "users.go", Line: 3}
)

// view is what a package sees of one registration.
func view(route string) finding.EntryPoint {
	return finding.EntryPoint{Framework: "chi", Method: "GET", Route: route, Handler: "get", Position: decl, Registration: call}
}

func TestImporterKnowsThePrefix(t *testing.T) {
	var v finding.Views
	v.Add("users", []finding.EntryPoint{view("/users")}, none)
	v.Add("main", []finding.EntryPoint{view("/api/users")}, func(p string) bool { return p == "users" })
	assert.Equal(t, []finding.EntryPoint{view("/api/users")}, v.All())
	assert.Equal(t, []finding.EntryPoint{view("/api/users")}, v.Of(view("/users")), "a finding of the package below shows the same")
}

func TestSiblingsKeepTheirViews(t *testing.T) {
	var v finding.Views
	imports := func(p string) bool { return p == "users" }
	v.Add("users", []finding.EntryPoint{view("/users")}, none)
	v.Add("cmd/one", []finding.EntryPoint{view("/one/users")}, imports)
	v.Add("cmd/two", []finding.EntryPoint{view("/two/users")}, imports)
	assert.Equal(t, []finding.EntryPoint{view("/one/users"), view("/two/users")}, v.All())
}

func TestFindingsBelowAreCompleted(t *testing.T) {
	var v finding.Views
	imports := func(p string) bool { return p == "users" }
	v.Add("users", []finding.EntryPoint{view("/users")}, none)
	other := view("/users/all")
	other.Registration.Line++
	v.Add("users", []finding.EntryPoint{other}, none)
	v.Add("cmd/one", []finding.EntryPoint{view("/one/users")}, imports)
	v.Add("cmd/two", []finding.EntryPoint{view("/two/users")}, imports)
	f := &finding.Finding{
		Message:     "seen (users.seen) is written by GET /users, GET /users/all",
		EntryPoints: []finding.EntryPoint{view("/users"), other},
		Reasons:     []finding.Reason{{Question: finding.Reached, Answer: "yes: GET /users"}},
	}
	v.Complete(f)
	assert.Equal(t, "seen (users.seen) is written by GET /one/users, GET /two/users, GET /users/all", f.Message)
	assert.Equal(t, "yes: GET /one/users, GET /two/users", f.Reasons[0].Answer)
	assert.Equal(t, []finding.EntryPoint{view("/one/users"), view("/two/users"), other}, f.EntryPoints)
}

func TestKnownRoutesKeepTheirNames(t *testing.T) {
	var v finding.Views
	v.Add("users", []finding.EntryPoint{view("/users"), view("…/users")}, none)
	f := &finding.Finding{Message: "written by GET /users, GET …/users", EntryPoints: []finding.EntryPoint{view("/users"), view("…/users")}}
	v.Complete(f)
	assert.Equal(t, "written by GET /users, GET …/users", f.Message)
}

func TestMethodsOfOneRegistrationKeepTheirNames(t *testing.T) {
	posted := view("/users")
	posted.Method = "POST"
	var v finding.Views
	v.Add("users", []finding.EntryPoint{view("/users"), posted}, none)
	f := &finding.Finding{Message: "written by POST /users", EntryPoints: []finding.EntryPoint{posted}}
	v.Complete(f)
	assert.Equal(t, "written by POST /users", f.Message)
}

func TestSignatureGivesWayToRegistration(t *testing.T) {
	bySignature := finding.EntryPoint{Framework: "net/http", Method: "ANY", Handler: "get", Position: decl, Registration: decl}
	require.True(t, bySignature.BySignature())
	var v finding.Views
	v.Add("users", []finding.EntryPoint{bySignature}, none)
	assert.Len(t, v.All(), 1, "nobody registers it")
	v.Add("main", []finding.EntryPoint{view("/users")}, func(p string) bool { return p == "users" })
	assert.Equal(t, []finding.EntryPoint{view("/users")}, v.All())
}

func TestServices(t *testing.T) {
	var v finding.Views
	imports := func(p string) bool { return p == "users" }
	v.Add("users", []finding.EntryPoint{view("/users")}, none)
	v.Add("cmd/one", []finding.EntryPoint{view("/one/users")}, imports)
	v.Add("cmd/one", []finding.EntryPoint{view("/one/users")}, imports) // another check saw the same
	v.Add("cmd/two", []finding.EntryPoint{view("/two/users"), view("/two/all")}, imports)
	assert.Equal(t, []finding.Service{
		{Package: "cmd/one", EntryPoints: []finding.EntryPoint{view("/one/users")}},
		{Package: "cmd/two", EntryPoints: []finding.EntryPoint{view("/two/users"), view("/two/all")}},
	}, v.Services())
}
