// Command states changes records that allow it once.
package main

import (
	"database/sql"
	"log"
	"net/http"

	"gorm.io/gorm"
)

type Order struct {
	ID     uint
	Status string
	Paid   bool
	Late   bool
}

// A Job is kept in this process.
type Job struct {
	Name     string
	Armed    bool
	Disabled bool
	Ran      bool
}

type server struct {
	jobs   map[string]*Job
	opened bool
	db     *sql.DB
	orm    *gorm.DB
	held   map[string]*Order
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	orm, _ := gorm.Open(nil)
	s := &server{db: db, orm: orm, held: make(map[string]*Order), jobs: make(map[string]*Job)}
	http.HandleFunc("POST /pay", s.pay)
	http.HandleFunc("POST /remind", s.remind)
	http.HandleFunc("POST /reopen", s.reopen)
	http.HandleFunc("POST /ship", s.ship)
	http.HandleFunc("POST /other", s.other)
	http.HandleFunc("POST /conditional", s.conditional)
	http.HandleFunc("POST /unconditional", s.unconditional)
	http.HandleFunc("POST /drain", s.drain)
	http.HandleFunc("POST /token", s.token)
	http.HandleFunc("POST /end", s.end)
	http.HandleFunc("POST /end/other", s.endOther)
	http.HandleFunc("POST /token/kept", s.tokenKept)
	http.HandleFunc("POST /keep", s.keep)
	http.HandleFunc("POST /kept", s.kept)
	http.HandleFunc("POST /asked", s.asked)
	http.HandleFunc("POST /jobs", s.addJob)
	http.HandleFunc("POST /jobs/enable", s.enable)
	http.HandleFunc("POST /jobs/run", s.run)
	http.HandleFunc("POST /jobs/disable", s.disable)
	http.HandleFunc("POST /open", s.open)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) order(r *http.Request) (*Order, bool) {
	var o Order
	if err := s.orm.Where("id = ?", r.FormValue("id")).First(&o).Error; err != nil {
		return nil, false
	}
	return &o, true
}

func notify() { _, _ = http.Post("http://mail/send", "text/plain", nil) }

func (s *server) pay(w http.ResponseWriter, r *http.Request) {
	o, ok := s.order(r)
	if !ok || o.Paid {
		return
	}
	o.Paid = true
	s.orm.Save(o)
	notify()
}

// Another field is set than the one that is asked for.
func (s *server) remind(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	o, ok := s.order(r)
	if !ok || o.Paid {
		return
	}
	o.Late = true
	s.orm.Save(o)
	notify()
}

// The field is set to what lets the second attempt through.
func (s *server) reopen(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	o, ok := s.order(r)
	if !ok || o.Paid {
		return
	}
	o.Paid = false
	s.orm.Save(o)
	notify()
}

func (s *server) ship(w http.ResponseWriter, r *http.Request) {
	o, ok := s.order(r)
	if !ok {
		return
	}
	if o.Status != "packed" {
		http.Error(w, "not packed", http.StatusConflict)
		return
	}
	o.Status = "shipped"
	s.orm.Save(o)
	notify()
}

func (s *server) other(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	o, ok := s.order(r)
	if !ok {
		return
	}
	if o.Status == "shipped" {
		return
	}
	o.Status = "packed"
	s.orm.Save(o)
	notify()
}

func (s *server) conditional(w http.ResponseWriter, r *http.Request) {
	res, err := s.db.Exec("UPDATE orders SET status = 'paid' WHERE id = $1 AND status = 'open'", r.FormValue("id"))
	if err != nil {
		return
	}
	if n, _ := res.RowsAffected(); n == 0 {
		return
	}
	notify()
}

func (s *server) unconditional(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	res, err := s.db.Exec("UPDATE orders SET status = 'paid' WHERE id = $1", r.FormValue("id"))
	if err != nil {
		return
	}
	if n, _ := res.RowsAffected(); n == 0 {
		return
	}
	notify()
}

// What is done for each record is over when the records are gone.
func (s *server) drain(w http.ResponseWriter, r *http.Request) {
	var late []Order
	s.orm.Where("late").Find(&late)
	for _, o := range late {
		s.orm.Delete(&o)
		notify()
	}
}

// A token is good once.
func (s *server) token(w http.ResponseWriter, r *http.Request) {
	var user int
	err := s.db.QueryRow("DELETE FROM tokens WHERE token = $1 RETURNING user_id", r.FormValue("token")).Scan(&user)
	if err != nil || user == 0 {
		return
	}
	_, _ = s.db.Exec("INSERT INTO members (user_id) VALUES ($1)", user)
}

func (s *server) tokenKept(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var user int
	err := s.db.QueryRow("SELECT user_id FROM tokens WHERE token = $1", r.FormValue("token")).Scan(&user)
	if err != nil || user == 0 {
		return
	}
	_, _ = s.db.Exec("INSERT INTO members (user_id) VALUES ($1)", user)
}

func (s *server) list() []string {
	rows, err := s.db.Query("SELECT id FROM visits")
	if err != nil {
		return nil
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var id string
		if rows.Scan(&id) != nil {
			return nil
		}
		out = append(out, id)
	}
	return out
}

// What a second attempt asks for is no longer on the list.
func (s *server) end(w http.ResponseWriter, r *http.Request) {
	for _, id := range s.list() {
		notify()
		_, _ = s.db.Exec("DELETE FROM visits WHERE id = $1", id)
	}
}

func (s *server) endOther(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	for _, id := range s.list() {
		notify()
		_, _ = s.db.Exec("DELETE FROM rooms WHERE id = $1", id)
	}
}

// keep fills a container of this process.
func (s *server) keep(w http.ResponseWriter, r *http.Request) {
	if o, ok := s.order(r); ok {
		s.held[r.FormValue("id")] = o
	}
}

func (s *server) find(r *http.Request) (*Order, error) {
	if o, ok := s.held[r.FormValue("id")]; ok {
		return o, nil
	}
	return nil, sql.ErrNoRows
}

// That this process holds a record says nothing of what the first attempt has
// stored, though the record was read from where it is stored.
func (s *server) kept(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	if _, err := s.find(r); err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO visits (id) VALUES ($1)", r.FormValue("visit"))
	if o, ok := s.order(r); ok {
		o.Late = o.Status == "packed"
		s.orm.Save(o)
		s.held[r.FormValue("id")] = o
	}
}

func (s *server) asked(w http.ResponseWriter, r *http.Request) {
	o, ok := s.order(r)
	if !ok || o.Paid {
		return
	}
	notify()
	o.Paid = true
	s.orm.Save(o)
}

func (s *server) addJob(w http.ResponseWriter, r *http.Request) {
	s.jobs[r.FormValue("id")] = &Job{Name: r.FormValue("name")}
}

// start enables a job that is not; only then there is something to do.
func start(j *Job) {
	wait := j.Armed && j.Disabled
	j.Disabled = false
	if wait {
		go notify()
	}
}

// A record of this process is in another state at the second attempt. A replica
// that does not have the record does nothing.
func (s *server) enable(w http.ResponseWriter, r *http.Request) {
	j, ok := s.jobs[r.FormValue("id")]
	if !ok {
		return
	}
	start(j)
}

// Another field is set than the one that is asked for.
func (s *server) run(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	j, ok := s.jobs[r.FormValue("id")]
	if !ok || j.Disabled {
		return
	}
	j.Ran = true
	notify()
}

// The field is set to what lets the second attempt through.
func (s *server) disable(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	j, ok := s.jobs[r.FormValue("id")]
	if !ok {
		return
	}
	if j.Disabled {
		j.Disabled = true
		notify()
	}
}

// It is no record of many: another replica has not been opened.
func (s *server) open(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	if s.opened {
		return
	}
	s.opened = true
	notify()
}
