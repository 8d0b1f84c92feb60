package main // want package:"established"

// States in memory, with directives wherever they may stand. A want comment says
// that a state is reported all the same.

import (
	"fmt"
	"log"
	"net/http"
)

// On the line.

var onLine = map[string]string{} //hiddenstate:ignore memstate one replica by design

var besides = map[string]string{} // want `^placement\.besides `

// Alone on the line above.

//hiddenstate:ignore memstate one replica by design
var above = map[string]string{}

// documented has the directive where gofmt puts it, at the end of the comment.
//
//hiddenstate:ignore memstate one replica by design
var documented = map[string]string{}

// first has it before other words.
//
//hiddenstate:ignore memstate one replica by design
//
// gofmt would move it.
var first = map[string]string{}

//hiddenstate:ignore memstate a blank line keeps it away from the code

var apart = map[string]string{} // want `^placement\.apart `

// Groups.

//hiddenstate:ignore memstate the whole group
var (
	groupedA = map[string]string{}

	groupedB = map[string]string{} //hiddenstate:ignore memstate this one of the group
)

var (
	//hiddenstate:ignore memstate this one
	oneOfA = map[string]string{}

	oneOfB = map[string]string{} // want `^placement\.oneOfB `
	oneOfC = map[string]string{} //hiddenstate:ignore memstate this one
)

// Declarations of several lines.

var multi = map[string]string{ //hiddenstate:ignore memstate where it begins
	"a": "b",
}

var multiEnd = map[string]string{
	"a": "b",
} //hiddenstate:ignore memstate behind its end

var multiInside = map[string]string{ // want `^placement\.multiInside `
	"a": "b", //hiddenstate:ignore memstate the line of an element is not that of the variable
}

// Fields and types.

type fields struct {
	trailing map[string]string //hiddenstate:ignore memstate on its line
	reported map[string]string // want `^placement\.fields\.reported `

	//hiddenstate:ignore memstate in its comment
	documented map[string]string

	nested struct { //hiddenstate:ignore memstate all that is nested
		deep map[string]string
	}
}

// whole is ignored as a whole.
//
//hiddenstate:ignore memstate the type
type whole struct {
	a map[string]string
	b map[string]string
}

// Functions and statements.

//hiddenstate:ignore memstate the function
func function() {
	captured := map[string]string{}
	serve("function", captured)
	http.HandleFunc("POST /function/more", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, captured[r.FormValue("k")])
		captured[r.FormValue("k")] = r.FormValue("v")
	})
}

func statement() {
	line := map[string]string{} //hiddenstate:ignore memstate the statement
	//hiddenstate:ignore memstate the statement below
	below := map[string]string{}
	long := make( //hiddenstate:ignore memstate where the statement begins
		map[string]string,
		10,
	)
	end := make(map[string]string,
		10) //hiddenstate:ignore memstate where the statement ends
	reported := map[string]string{} // want `^placement\.statement\.reported `
	http.HandleFunc("POST /statement", func(w http.ResponseWriter, r *http.Request) {
		for _, m := range []map[string]string{line, below, long, end, reported} {
			fmt.Fprint(w, m[r.FormValue("k")])
		}
		line[r.FormValue("k")] = r.FormValue("v")
		below[r.FormValue("k")] = r.FormValue("v")
		long[r.FormValue("k")] = r.FormValue("v")
		end[r.FormValue("k")] = r.FormValue("v")
		reported[r.FormValue("k")] = r.FormValue("v")
	})
} //hiddenstate:ignore memstate a closing brace is not the function

func braces() { //hiddenstate:ignore memstate the line where a function begins
	captured := map[string]string{}
	http.HandleFunc("POST /braces", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, captured[r.FormValue("k")])
		captured[r.FormValue("k")] = r.FormValue("v")
	})
}

// Other checks.

//hiddenstate:ignore unguarded,memstate several
var several = map[string]string{}

//hiddenstate:ignore unguarded another check
var another = map[string]string{} // want `^placement\.another `

//hiddenstate:ignore memstate
var unexplained = map[string]string{} // want `^placement\.unexplained `

// hiddenstate:ignore memstate a space makes it a comment for people
var spaced = map[string]string{} // want `^placement\.spaced `

var buried = map[string]string{} /* want `^placement\.buried ` */ // its keys are users //hiddenstate:ignore memstate inside another comment

func serve(path string, m map[string]string) {
	http.HandleFunc("POST /"+path, func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, m[r.FormValue("k")])
		m[r.FormValue("k")] = r.FormValue("v")
	})
}

func main() {
	f := &fields{trailing: map[string]string{}, reported: map[string]string{}, documented: map[string]string{}}
	f.nested.deep = map[string]string{}
	w := &whole{map[string]string{}, map[string]string{}}
	http.HandleFunc("POST /fields", func(out http.ResponseWriter, r *http.Request) {
		k, v := r.FormValue("k"), r.FormValue("v")
		fmt.Fprint(out, f.trailing[k], f.reported[k], f.documented[k], f.nested.deep[k], w.a[k], w.b[k])
		f.trailing[k], f.reported[k], f.documented[k], f.nested.deep[k], w.a[k], w.b[k] = v, v, v, v, v, v
	})
	http.HandleFunc("POST /vars", func(out http.ResponseWriter, r *http.Request) {
		k, v := r.FormValue("k"), r.FormValue("v")
		fmt.Fprint(out, onLine[k], besides[k], above[k], documented[k], first[k], apart[k], groupedA[k], groupedB[k], oneOfA[k], oneOfB[k], oneOfC[k])
		fmt.Fprint(out, multi[k], multiEnd[k], multiInside[k], several[k], another[k], unexplained[k], spaced[k], buried[k])
		onLine[k], besides[k], above[k], documented[k], first[k], apart[k], groupedA[k], groupedB[k], oneOfA[k], oneOfB[k], oneOfC[k] = v, v, v, v, v, v, v, v, v, v, v
		multi[k], multiEnd[k], multiInside[k], several[k], another[k], unexplained[k], spaced[k], buried[k] = v, v, v, v, v, v, v, v
	})
	function()
	statement()
	braces()
	log.Fatal(http.ListenAndServe(":8080", nil))
}
