// Package main begins the same work at several places. What is to be mended is
// the work: there is one finding of it, where a request comes first.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"net/smtp"
)

type mailer struct{ from string }

// sendCode is begun by three handlers, a helper, and a closure that calls it.
func (m *mailer) sendCode(to string) error {
	return smtp.SendMail("mail:25", nil, m.from, []string{to}, nil)
}

// sendNews is another work of the same type.
func (m *mailer) sendNews(to string) error {
	return smtp.SendMail("mail:25", nil, m.from, []string{to}, nil)
}

type notifier interface{ notify(to string) }

type byMail struct{}

func (byMail) notify(to string) { smtp.SendMail("mail:25", nil, "", []string{to}, nil) }

type byPost struct{}

func (byPost) notify(to string) {
	if resp, err := http.Post("http://post/"+to, "text/plain", nil); err == nil {
		resp.Body.Close()
	}
}

type server struct {
	db        *sql.DB
	mail      *mailer
	notifiers map[string]notifier
}

// helper comes first in the source, and later than a handler.
func (s *server) helper(to string) { go s.mail.sendCode(to) }

func (s *server) login(w http.ResponseWriter, r *http.Request) { s.helper(r.FormValue("to")) }

func (s *server) register(w http.ResponseWriter, r *http.Request) {
	go s.mail.sendCode(r.FormValue("to")) // want "localjob: job warning"
}

func (s *server) reset(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		if err := s.mail.sendCode(to); err != nil {
			log.Print(err)
		}
	}()
}

// change begins two works.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	go s.mail.sendCode(r.FormValue("to"))
	go s.mail.sendNews(r.FormValue("to")) // want "localjob: job warning"
}

// several begins what is written in it: it is what there is to change. What
// calls two functions is none of them.
func (s *server) several(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	go func() { // want "localjob: job warning"
		s.db.Exec("INSERT INTO names (name) VALUES ($1)", name)
	}()
	go func() { smtp.SendMail("mail:25", nil, "", []string{name}, nil) }()
	go func() {
		s.mail.sendCode(name)
		s.mail.sendNews(name)
	}()
}

// other has one more that is written in it.
func (s *server) other(w http.ResponseWriter, r *http.Request) {
	go func() { // want "localjob: job warning"
		s.db.Exec("INSERT INTO names (name) VALUES ($1)", r.FormValue("name"))
	}()
}

// begin is begun by one handler and called by another, and begins what is
// written in it.
func (s *server) begin(name string) {
	s.db.Exec("INSERT INTO names (name) VALUES ($1)", name)
	go func() { // want "localjob: job warning"
		s.db.Exec("INSERT INTO begun (name) VALUES ($1)", name)
	}()
}

func (s *server) beginning(w http.ResponseWriter, r *http.Request) {
	go s.begin(r.FormValue("name")) // want "localjob: job warning"
}

func (s *server) begun(w http.ResponseWriter, r *http.Request) { s.begin(r.FormValue("name")) }

// notify begins what the methods of an interface do.
func (s *server) notify(w http.ResponseWriter, r *http.Request) {
	go s.notifiers[r.FormValue("by")].notify(r.FormValue("to")) // want "localjob: job warning"
}

func (s *server) notifyAll(w http.ResponseWriter, r *http.Request) {
	for _, n := range s.notifiers {
		go n.notify(r.FormValue("to"))
	}
}

// refill is begun by a value of the method.
func (s *server) refill(ctx context.Context) {
	s.db.ExecContext(ctx, "INSERT INTO stock (n) VALUES (1)")
}

func (s *server) stock(w http.ResponseWriter, r *http.Request) {
	f := s.refill
	go f(context.Background()) // want "localjob: job warning"
}

func (s *server) stocks(w http.ResponseWriter, r *http.Request) { go s.refill(context.Background()) }

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db: db, mail: &mailer{from: "shop@example.com"}, notifiers: map[string]notifier{"mail": byMail{}, "post": byPost{}}}
	http.HandleFunc("POST /login", s.login)
	http.HandleFunc("POST /register", s.register)
	http.HandleFunc("POST /reset", s.reset)
	http.HandleFunc("POST /change", s.change)
	http.HandleFunc("POST /several", s.several)
	http.HandleFunc("POST /other", s.other)
	http.HandleFunc("POST /begin", s.beginning)
	http.HandleFunc("POST /begun", s.begun)
	http.HandleFunc("POST /notify", s.notify)
	http.HandleFunc("POST /all", s.notifyAll)
	http.HandleFunc("POST /stock", s.stock)
	http.HandleFunc("POST /stocks", s.stocks)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
