// Command sums reads numbers, adds to them, and writes them back.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"strconv"

	"github.com/doug-martin/goqu/v9"
	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

type Account struct {
	ID       uint
	Balance  int
	Uses     int
	Name     string
	Password string
}

type server struct {
	db  *sql.DB
	orm *gorm.DB
	qu  *goqu.Database
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	orm, err := gorm.Open(nil)
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db, orm, goqu.New("postgres", db)}
	http.HandleFunc("POST /fill", s.fill)
	http.HandleFunc("POST /use", s.use)
	http.HandleFunc("POST /rename", s.rename)
	http.HandleFunc("POST /set", s.set)
	http.HandleFunc("POST /kept", s.kept)
	http.HandleFunc("POST /other", s.other)
	http.HandleFunc("POST /login", s.login)
	http.HandleFunc("POST /layers", s.layers)
	http.HandleFunc("POST /layers/set", s.layersSet)
	http.HandleFunc("POST /sql", s.sqlFill)
	http.HandleFunc("POST /sql/set", s.sqlSet)
	http.HandleFunc("POST /sql/other", s.sqlOther)
	http.HandleFunc("POST /built", s.built)
	http.HandleFunc("POST /built/set", s.builtSet)
	http.HandleFunc("POST /claim", s.claim)
	http.HandleFunc("POST /claim/made", s.claimMade)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func amount(r *http.Request) int {
	n, _ := strconv.Atoi(r.FormValue("amount"))
	return n
}

func (s *server) account(r *http.Request) (*Account, error) {
	var a Account
	return &a, s.orm.Where("id = ?", r.FormValue("id")).First(&a).Error
}

func (s *server) fill(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment error"
	a, err := s.account(r)
	if err != nil {
		return
	}
	a.Balance += amount(r)
	s.orm.Save(a)
}

func (s *server) use(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	a, err := s.account(r)
	if err != nil {
		return
	}
	a.Uses++
	s.orm.Save(a)
}

func (s *server) rename(w http.ResponseWriter, r *http.Request) {
	a, err := s.account(r)
	if err != nil {
		return
	}
	a.Name = r.FormValue("name")
	s.orm.Save(a)
}

// The number is computed from what the client sends.
func (s *server) set(w http.ResponseWriter, r *http.Request) {
	a, err := s.account(r)
	if err != nil {
		return
	}
	a.Balance = amount(r) + 1
	s.orm.Save(a)
}

// What is computed is not written.
func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	a, err := s.account(r)
	if err != nil {
		return
	}
	b := &Account{Name: a.Name}
	b.Balance += amount(r)
	log.Print(b.Balance)
	a.Name = r.FormValue("name")
	s.orm.Save(a)
}

// Another field is added.
func (s *server) other(w http.ResponseWriter, r *http.Request) {
	a, err := s.account(r)
	if err != nil {
		return
	}
	a.Balance = a.Uses + 1
	s.orm.Save(a)
}

// A login that counts is a login.
func (s *server) login(w http.ResponseWriter, r *http.Request) {
	a, err := s.account(r)
	if err != nil {
		return
	}
	if bcrypt.CompareHashAndPassword([]byte(a.Password), []byte(r.FormValue("password"))) != nil {
		a.Uses++
		s.orm.Save(a)
	}
}

// Accounts is what the service knows of a repository.
type Accounts interface {
	Find(ctx context.Context, id string) (Account, error)
	Update(ctx context.Context, a *Account) error
}

type accounts struct{ s *server }

func (a *accounts) Find(ctx context.Context, id string) (found Account, err error) {
	_, err = a.s.qu.From("accounts").Where(goqu.Ex{"id": id}).ScanStructContext(ctx, &found)
	return
}

func (a *accounts) Update(ctx context.Context, account *Account) error {
	_, err := a.s.qu.Update("accounts").Set(goqu.Record{"name": account.Name, "balance": account.Balance}).Where(goqu.Ex{"id": account.ID}).Executor().ExecContext(ctx)
	return err
}

func (s *server) layers(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment error"
	var repo Accounts = &accounts{s}
	a, err := repo.Find(r.Context(), r.FormValue("id"))
	if err != nil {
		return
	}
	a.Balance -= amount(r)
	_ = repo.Update(r.Context(), &a)
}

func (s *server) layersSet(w http.ResponseWriter, r *http.Request) {
	var repo Accounts = &accounts{s}
	a, err := repo.Find(r.Context(), r.FormValue("id"))
	if err != nil {
		return
	}
	a.Balance = amount(r)
	_ = repo.Update(r.Context(), &a)
}

func (s *server) sqlFill(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment error"
	var balance int
	if err := s.db.QueryRow("SELECT balance FROM accounts WHERE id = $1", r.FormValue("id")).Scan(&balance); err != nil {
		return
	}
	_, _ = s.db.Exec("UPDATE accounts SET balance = $1 WHERE id = $2", balance+amount(r), r.FormValue("id"))
}

func (s *server) sqlSet(w http.ResponseWriter, r *http.Request) {
	var balance int
	if err := s.db.QueryRow("SELECT balance FROM accounts WHERE id = $1", r.FormValue("id")).Scan(&balance); err != nil {
		return
	}
	_, _ = s.db.Exec("UPDATE accounts SET balance = $1 WHERE id = $2", amount(r), r.FormValue("id"))
}

// The number comes from another table.
func (s *server) sqlOther(w http.ResponseWriter, r *http.Request) {
	var n int
	if err := s.db.QueryRow("SELECT amount FROM offers WHERE id = $1", r.FormValue("id")).Scan(&n); err != nil {
		return
	}
	_, _ = s.db.Exec("UPDATE accounts SET balance = $1 WHERE id = $2", n+1, r.FormValue("id"))
}

func (s *server) built(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	a, err := s.account(r)
	if err != nil {
		return
	}
	a.Uses = a.Uses + 1
	_, _ = s.qu.Update("accounts").Set(goqu.Record{"uses": a.Uses}).Where(goqu.Ex{"id": a.ID}).Executor().Exec()
}

func (s *server) builtSet(w http.ResponseWriter, r *http.Request) {
	a, err := s.account(r)
	if err != nil {
		return
	}
	a.Uses = a.Uses + 1
	_, _ = s.qu.Update("accounts").Set(goqu.Record{"name": a.Name}).Where(goqu.Ex{"id": a.ID}).Executor().Exec()
}

// What is saved was read, one by one.
func (s *server) claim(w http.ResponseWriter, r *http.Request) {
	query := s.orm.Where(&Account{Name: r.FormValue("name")})
	list := []Account{}
	if res := query.Find(&list); res.Error != nil {
		return
	}
	for _, a := range list {
		a.Name = r.FormValue("new")
		if res := s.orm.Save(&a); res.Error != nil {
			return
		}
	}
}

// What is saved is made here.
func (s *server) claimMade(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	list := []Account{{Name: r.FormValue("name")}}
	for _, a := range list {
		a.Uses = 1
		s.orm.Save(&a)
	}
}
