package run

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCoversModule(t *testing.T) {
	p := &program{dir: "/work/svc"}
	for _, test := range []struct {
		patterns []string
		dir      string
		covered  bool
	}{
		{[]string{"./..."}, "/work/svc", true},
		{[]string{"./..."}, "/work/svc/tools", true}, // in a workspace
		{[]string{"./..."}, "/work/other", false},
		{[]string{"./..."}, "/work", false}, // run below the module's root
		{[]string{"../..."}, "/work", true},
		{[]string{"../other/...", "./..."}, "/work/other", true},
		{[]string{"./cmd/...", "./store"}, "/work/svc", false},
		{[]string{"."}, "/work/svc", false},
		{[]string{"example.com/svc/..."}, "/work/svc", true},
		{[]string{"example.com/svc/cmd/..."}, "/work/svc", false},
	} {
		assert.Equal(t, test.covered, coversModule(p, test.patterns, "example.com/svc", test.dir), "%v %s", test.patterns, test.dir)
	}
}
