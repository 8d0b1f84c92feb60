package main

import (
	"net/http"
	"time"
)

// again is a ticker in another form: what the timer runs sets it again.
func (w *worker) again() {
	time.AfterFunc(time.Hour, func() { // want "localjob: job warning"
		w.db.Exec("INSERT INTO digests SELECT * FROM due")
		w.again()
	})
}

// sweep does what every replica may do.
func (w *worker) sweep() {
	time.AfterFunc(time.Hour, func() {
		w.db.Exec("DELETE FROM sessions WHERE expires < now()")
		w.sweep()
	})
}

// led sets itself again, under a lock of the database.
func (w *worker) led() {
	time.AfterFunc(time.Hour, func() {
		w.db.Exec("SELECT pg_try_advisory_lock(7)")
		w.db.Exec("INSERT INTO digests SELECT * FROM due")
		w.led()
	})
}

// warm is set once.
func (w *worker) warm() {
	time.AfterFunc(time.Minute, call)
}

// remind is set at start, for what is stored, and by requests, for what is new: a
// restart loses nothing, but every replica reminds.
func (w *worker) remind(name string) {
	time.AfterFunc(time.Hour, func() { // want "localjob: job warning"
		w.db.Exec("INSERT INTO mails VALUES ($1)", name)
	})
}

// lapse is set by both too, of what every replica may do.
func (w *worker) lapse(name string) {
	time.AfterFunc(time.Hour, func() {
		w.db.Exec("DELETE FROM offers WHERE name = $1", name)
	})
}

// after sets a timer for whatever it is given: what requests give it is theirs.
func after(d time.Duration, work func()) {
	time.AfterFunc(d, work) // want "localjob: job warning"
}

func (w *worker) timers() {
	w.again()
	w.sweep()
	w.led()
	w.warm()
	rows, err := w.db.Query("SELECT name FROM reminders")
	if err != nil {
		return
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if rows.Scan(&name) == nil {
			w.remind(name)
			w.lapse(name)
		}
	}
	after(time.Second, func() { w.db.Exec("DELETE FROM offers") })
	http.HandleFunc("POST /reminders", func(rw http.ResponseWriter, r *http.Request) {
		w.remind(r.FormValue("name"))
		w.lapse(r.FormValue("name"))
	})
	http.HandleFunc("POST /calls", func(rw http.ResponseWriter, r *http.Request) {
		after(time.Minute, func() { w.db.Exec("INSERT INTO calls VALUES ($1)", r.FormValue("name")) })
	})
}
