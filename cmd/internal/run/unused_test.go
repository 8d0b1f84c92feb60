package run

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCoversModule(t *testing.T) {
	p := &program{dir: "/src/svc"}
	for _, test := range []struct {
		patterns []string
		dir      string
		covered  bool
	}{
		{[]string{"./..."}, "/src/svc", true},
		{[]string{"./..."}, "/src/svc/tools", true}, // in a workspace
		{[]string{"./..."}, "/src/other", false},
		{[]string{"./..."}, "/src", false}, // run below the module's root
		{[]string{"../..."}, "/src", true},
		{[]string{"../other/...", "./..."}, "/src/other", true},
		{[]string{"./cmd/...", "./store"}, "/src/svc", false},
		{[]string{"."}, "/src/svc", false},
		{[]string{"example.com/svc/..."}, "/src/svc", true},
		{[]string{"example.com/svc/cmd/..."}, "/src/svc", false},
	} {
		assert.Equal(t, test.covered, coversModule(p, test.patterns, "example.com/svc", test.dir), "%v %s", test.patterns, test.dir)
	}
}
