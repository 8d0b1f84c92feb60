package main

import (
	"crypto/rand"
	"math/big"
	"net/http"

	"entgo.io/ent/dialect/sql"
	"example.com/entities/ent"
)

// Passes have a column that is called otherwise than the field, one of an edge,
// and a unique index about those that are not left.
func (s *server) passes() {
	http.HandleFunc("POST /passes/holder", s.holder)
	http.HandleFunc("POST /passes/left", s.left)
	http.HandleFunc("POST /passes/edge", s.edge)
	http.HandleFunc("POST /passes/halfEdge", s.halfEdge)
	http.HandleFunc("POST /passes/madeEdge", s.madeEdge)
	http.HandleFunc("POST /passes/mapped", s.mapped)
	http.HandleFunc("POST /passes/mappedMade", s.mappedMade)
	http.HandleFunc("POST /passes/updated", s.updated)
	http.HandleFunc("POST /passes/counted", s.counted)
	http.HandleFunc("POST /passes/ignored", s.ignored)
	http.HandleFunc("POST /passes/ignoredMade", s.ignoredMade)
	http.HandleFunc("POST /passes/optionMade", s.optionMade)
}

func (s *server) holder(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Pass.Create().SetHolder(read(r).Code).Save(r.Context())
}

// left: the index is about other passes.
func (s *server) left(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	in := read(r)
	_, _ = s.db.Pass.Create().SetHolder(in.Code).SetLeftAt(in.Date).Save(r.Context())
}

func (s *server) edge(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	_, _ = s.db.Pass.Create().SetGateID(in.Price).SetNumber(in.Price).Save(r.Context())
}

func (s *server) halfEdge(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Pass.Create().SetGateID(read(r).Price).Save(r.Context())
}

func (s *server) madeEdge(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	n, _ := rand.Int(rand.Reader, big.NewInt(1<<30))
	_, _ = s.db.Pass.Create().SetGateID(read(r).Price).SetNumber(int(n.Int64())).Save(r.Context())
}

func (s *server) mapped(w http.ResponseWriter, r *http.Request) {
	holders := []string{read(r).Code}
	_ = s.db.Pass.MapCreateBulk(holders, func(c *ent.PassCreate, i int) { c.SetHolder(holders[i]).SetNumber(i) }).Exec(r.Context())
}

func (s *server) mappedMade(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	holders := []string{read(r).Code}
	_ = s.db.Pass.MapCreateBulk(holders, func(c *ent.PassCreate, i int) { c.SetHolder(rand.Text()).SetNumber(i) }).Exec(r.Context())
}

func (s *server) updated(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	_ = s.db.Pass.Create().SetHolder(in.Code).OnConflict(sql.ConflictColumns("holder_mail")).
		Update(func(u *ent.PassUpsert) { u.SetHolder(in.Code) }).Exec(r.Context())
}

// counted: what is there grows.
func (s *server) counted(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	in := read(r)
	_ = s.db.Pass.Create().SetHolder(in.Code).OnConflict(sql.ConflictColumns("holder_mail")).
		Update(func(u *ent.PassUpsert) { u.AddUses(1) }).Exec(r.Context())
}

func (s *server) ignored(w http.ResponseWriter, r *http.Request) {
	_ = s.db.Pass.Create().SetHolder(read(r).Code).OnConflictColumns("holder_mail").Ignore().Exec(r.Context())
}

// ignoredMade: nothing is in the way of what is drawn.
func (s *server) ignoredMade(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.db.Pass.Create().SetHolder(rand.Text()).OnConflictColumns("holder_mail").Ignore().Exec(r.Context())
}

func (s *server) optionMade(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.db.Pass.Create().SetHolder(rand.Text()).OnConflict(sql.ConflictColumns("holder_mail"), sql.ResolveWithNewValues()).Exec(r.Context())
}
