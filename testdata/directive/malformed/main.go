package main // want package:"reported"

import (
	"fmt"
	"log"
	"net/http"
	"sync"
)

var mu sync.Mutex

var sessions = map[string]string{} //hiddenstate:ignore memstate one replica by design

// No check, no reason.

var a int /* want `^//hiddenstate:ignore suppresses nothing: it names no check \(directive [0-9a-f]{8}\)$` */ //hiddenstate:ignore

var b int /* want `^//hiddenstate:ignore memstate suppresses nothing: it gives no reason \(` */ //hiddenstate:ignore memstate

var c int /* want `^//hiddenstate:ignore memstate,unguarded suppresses nothing: it gives no reason` */ //hiddenstate:ignore memstate,unguarded

// Unknown checks and directives.

var d int /* want `^//hiddenstate:ignore memstat: there is no check memstat \(` */ //hiddenstate:ignore memstat one replica by design

var e int /* want `^//hiddenstate:ignore any,unguarded,all: there is no check any, all` `^//hiddenstate:ignore unguarded suppresses nothing: no finding of unguarded is there` */ //hiddenstate:ignore any,unguarded,all one replica by design

var f int /* want `^//hiddenstate:nolint is no directive: the only one is //hiddenstate:ignore CHECK reason` */ //hiddenstate:nolint memstate

// Comments that are none by their form.

var g int /* want `^the comment suppresses nothing: a directive has no space` */ // hiddenstate:ignore memstate one replica by design

var h int /* want `^the comment suppresses nothing` */ //hiddenstate: ignore memstate one replica by design

var i int /* want `^the comment suppresses nothing` */ //Hiddenstate:Ignore memstate one replica by design

var j int /*hiddenstate:ignore memstate one replica by design*/ // want `^the comment suppresses nothing`

var k int /* want `^the comment suppresses nothing` */ // hiddenstate:ignore

var l int /* want `^the directive in the comment suppresses nothing: it does not begin the comment` */ // in users //hiddenstate:ignore memstate one replica by design

var q int /* want `^the directive in the comment suppresses nothing` */ //nolint:all //hiddenstate:ignore memstate one replica by design

// Prose is none.

// hiddenstate:ignore is how findings are suppressed, as in
//
//	//hiddenstate:ignore memstate reason
var m int // hiddenstate:ignore comments stand behind the code: //hiddenstate:ignore CHECK reason

//nolint:gochecknoglobals // for other linters
var n int //lint:ignore SA1000 for other linters

// At no code.

/* want `^//hiddenstate:ignore memstate suppresses nothing: it stands at no code` */ //hiddenstate:ignore memstate a blank line follows

type t struct {
	x int
	/* want `it stands at no code` */ //hiddenstate:ignore memstate nothing follows
}

func (t) method() {
	/* want `it stands at no code` */ //hiddenstate:ignore memstate nothing follows
}

// Unused.

var o int /* want `^//hiddenstate:ignore memstate suppresses nothing: no finding of memstate is there` */ //hiddenstate:ignore memstate one replica by design

var users = map[string]string{} /* want `^//hiddenstate:ignore unguarded suppresses nothing` */ //hiddenstate:ignore memstate,unguarded one replica by design

var p int //hiddenstate:ignore memstate,directive needed with another build tag

func main() {
	http.HandleFunc("POST /login", func(w http.ResponseWriter, r *http.Request) {
		k, v := r.FormValue("k"), r.FormValue("v")
		mu.Lock()
		defer mu.Unlock()
		fmt.Fprint(w, sessions[k], users[k])
		sessions[k], users[k] = v, v
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
