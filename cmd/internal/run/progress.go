package run

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// quiet is how long a run may take before it says what it is doing.
const quiet = 2 * time.Second

// progress tells a person at a terminal what a long run is doing. With verbose
// it prints a line for each phase instead, on a terminal or not.
type progress struct {
	w       io.Writer
	live    bool // rewrite one line of a terminal
	verbose bool
	done    chan struct{}
	idle    sync.WaitGroup

	mu    sync.Mutex
	doing string
	since time.Time

	of string // what is worked on, for each phase; set before the first
}

func startProgress(w io.Writer, verbose bool) *progress {
	p := &progress{w: w, live: isTerminal(w) && !verbose, verbose: verbose, done: make(chan struct{}), since: time.Now()}
	if p.live {
		p.idle.Go(p.show)
	}
	return p
}

// phase says what is done from now on.
func (p *progress) phase(doing string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	doing += p.of
	if p.verbose {
		fmt.Fprintf(p.w, "hiddenstate: %5.1fs %s\n", time.Since(p.since).Seconds(), doing)
	}
	p.doing = doing
}

// stop ends the progress and clears its line. It may be called again.
func (p *progress) stop() {
	select {
	case <-p.done:
		return
	default:
	}
	close(p.done)
	p.idle.Wait()
}

// show rewrites the line every now and then until stop is called.
func (p *progress) show() {
	wait := time.NewTimer(quiet)
	defer wait.Stop()
	for shown := false; ; shown = true {
		select {
		case <-p.done:
			if shown {
				fmt.Fprint(p.w, "\r\x1b[K")
			}
			return
		case <-wait.C:
			p.mu.Lock()
			fmt.Fprintf(p.w, "\r\x1b[K%s … %ds", p.doing, int(time.Since(p.since).Seconds()))
			p.mu.Unlock()
			wait.Reset(time.Second / 2)
		}
	}
}
