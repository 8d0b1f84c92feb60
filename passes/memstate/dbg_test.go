package memstate

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/hiddenstate/hiddenstate/passes/wiring"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

func TestDbg(t *testing.T) {
	pkgs, _ := packages.Load(&packages.Config{Dir: os.Getenv("DBG"), Mode: packages.LoadSyntax | packages.NeedModule}, "./...")
	g, _ := checker.Analyze([]*analysis.Analyzer{wiring.Analyzer}, pkgs, nil)
	for _, a := range g.Roots {
		r := a.Result.(*wiring.Result)
		for _, st := range r.States {
			if strings.HasSuffix(st.ID, os.Getenv("DBGS")) {
				for _, w := range st.Writes {
					f, p := w.Function()
					fmt.Println(a.Package.PkgPath, "W", st.ID, f, p.Line, "mode", w.Mode, "key", w.Key, "val", w.Value, "after", w.AfterRead, "der", w.Derived, "const", w.Constant, w.Text, "fromkey", w.FromKey, "thr", w.Through, w.Phase, w.Entries, w.Startup)
				}
				for _, w := range st.Reads {
					f, p := w.Function()
					fmt.Println(a.Package.PkgPath, "R", st.ID, f, p.Line, w.Mode, w.Phase, w.Entries)
				}
			}
		}
	}
}
