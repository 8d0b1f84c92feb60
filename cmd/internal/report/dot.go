package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// writeDOT writes the state map for Graphviz: routes on the left, the state
// that they reach on the right.
func writeDOT(w io.Writer, doc *document.Document, _ Options) error {
	m := newStateMap(doc)
	b := bufio.NewWriter(w)
	fmt.Fprint(b, `digraph hiddenstate {
	rankdir=LR;
	ranksep=3;
	graph [fontname="sans-serif"];
	node [fontname="sans-serif", fontsize=11];
	edge [arrowsize=0.6];
`)
	fmt.Fprint(b, "\tsubgraph cluster_routes {\n\t\tlabel=\"routes\"; style=invis;\n\t\tnode [shape=plaintext];\n")
	for n, r := range m.Routes {
		if len(r.States) > 0 {
			fmt.Fprintf(b, "\t\tr%d [label=%s, tooltip=%s];\n", n, quoteDOT(r.Name), quoteDOT(r.Handler))
		}
	}
	fmt.Fprint(b, "\t}\n\tsubgraph cluster_states {\n\t\tlabel=\"hidden state\"; style=invis;\n\t\tnode [shape=box, style=\"rounded,filled\", fillcolor=white];\n")
	for n, s := range m.States {
		fmt.Fprintf(b, "\t\ts%d [label=%s, color=\"%s\", tooltip=%s];\n", n, quoteDOT(s.Label+"\n"+s.Kind+", "+s.Severity), colorOf(s.Kind), quoteDOT(s.Name))
	}
	fmt.Fprint(b, "\t}\n")
	for n, s := range m.States {
		for _, r := range s.Routes {
			fmt.Fprintf(b, "\tr%d -> s%d [color=\"%s\"];\n", r, n, colorOf(s.Kind))
		}
	}
	if free := m.Stateless(); free > 0 {
		fmt.Fprintf(b, "\tlabelloc=b; fontsize=11;\n\tlabel=%s;\n", quoteDOT(count(free, "entry point")+" without hidden state"))
	}
	fmt.Fprint(b, "}\n")
	return b.Flush()
}

// quoteDOT returns a quoted string of the DOT language. Backslashes would begin
// escapes such as \N, the name of the node.
func quoteDOT(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", "").Replace(s) + `"`
}
