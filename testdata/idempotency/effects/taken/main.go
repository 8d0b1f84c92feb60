// Command taken looks for what an earlier request has left: look-ups of several
// libraries that fail if there is nothing.
package main

import (
	"context"
	"log"
	"net/http"

	old "github.com/go-redis/redis"
	"github.com/jmoiron/sqlx"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"gopkg.in/mgo.v2"
	mgobson "gopkg.in/mgo.v2/bson"
	"gorm.io/gorm"
)

type Code struct {
	ID    uint
	Code  string
	Owner string
}

type Guest struct {
	ID   uint
	Name string
}

type server struct {
	orm    *gorm.DB
	db     *sqlx.DB
	rdb    *old.Client
	codes  *mongo.Collection
	guests *mongo.Collection
	past   *mgo.Collection
}

func main() {
	orm, _ := gorm.Open(nil)
	db, err := sqlx.Connect("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	client, err := mongo.Connect(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	session, err := mgo.Dial("db")
	if err != nil {
		log.Fatal(err)
	}
	shop := client.Database("shop")
	s := &server{orm: orm, db: db, rdb: old.NewClient(nil), codes: shop.Collection("codes"), guests: shop.Collection("guests"), past: session.DB("shop").C("codes")}
	http.HandleFunc("POST /orm", s.ormTaken)
	http.HandleFunc("POST /orm/left", s.ormLeft)
	http.HandleFunc("POST /orm/all", s.ormAll)
	http.HandleFunc("POST /sql", s.sqlTaken)
	http.HandleFunc("POST /sql/left", s.sqlLeft)
	http.HandleFunc("POST /old", s.oldTaken)
	http.HandleFunc("POST /old/left", s.oldLeft)
	http.HandleFunc("POST /documents", s.documentTaken)
	http.HandleFunc("POST /documents/left", s.documentLeft)
	http.HandleFunc("POST /documents/past", s.pastTaken)
	http.HandleFunc("POST /documents/past/left", s.pastLeft)
	http.HandleFunc("POST /bulk", s.bulk)
	http.HandleFunc("POST /bulk/set", s.bulkSet)
	http.HandleFunc("POST /bulk/add", s.bulkAdd)
	http.HandleFunc("POST /bulk/once", s.bulkOnce)
	http.HandleFunc("POST /apply", s.apply)
	http.HandleFunc("POST /apply/set", s.applySet)
	http.HandleFunc("POST /apply/once", s.applyOnce)
	http.HandleFunc("POST /apply/first", s.applyFirst)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) join(name string) {
	_, _ = s.db.Exec("INSERT INTO members (name) VALUES ($1)", name)
}

func (s *server) ormTaken(w http.ResponseWriter, r *http.Request) {
	var c Code
	if err := s.orm.Where("code = ?", r.FormValue("code")).First(&c).Error; err != nil {
		return
	}
	s.join(c.Owner)
	s.orm.Delete(&c)
}

// What is deleted is of another kind.
func (s *server) ormLeft(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var c Code
	if err := s.orm.Where("code = ?", r.FormValue("code")).First(&c).Error; err != nil {
		return
	}
	s.join(c.Owner)
	s.orm.Delete(&Guest{Name: c.Owner})
}

// A list may be empty: that is no failure.
func (s *server) ormAll(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var list []Code
	if err := s.orm.Where("code = ?", r.FormValue("code")).Find(&list).Error; err != nil {
		return
	}
	s.join(r.FormValue("name"))
	s.orm.Delete(&list)
}

func (s *server) sqlTaken(w http.ResponseWriter, r *http.Request) {
	var c Code
	if err := s.db.Get(&c, "SELECT * FROM codes WHERE code = ?", r.FormValue("code")); err != nil {
		return
	}
	s.join(c.Owner)
	_, _ = s.db.Exec("DELETE FROM codes WHERE code = ?", r.FormValue("code"))
}

// It is the code that another parameter names.
func (s *server) sqlLeft(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var c Code
	if err := s.db.Get(&c, "SELECT * FROM codes WHERE code = ?", r.FormValue("code")); err != nil {
		return
	}
	s.join(c.Owner)
	_, _ = s.db.Exec("DELETE FROM codes WHERE code = ?", r.FormValue("draft"))
}

func (s *server) oldTaken(w http.ResponseWriter, r *http.Request) {
	owner, err := s.rdb.Get(r.FormValue("code")).Result()
	if err != nil {
		return
	}
	s.join(owner)
	s.rdb.Del(r.FormValue("code"))
}

func (s *server) oldLeft(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	owner, err := s.rdb.Get(r.FormValue("code")).Result()
	if err != nil {
		return
	}
	s.join(owner)
	s.rdb.Del(r.FormValue("draft"))
}

func (s *server) documentTaken(w http.ResponseWriter, r *http.Request) {
	var c Code
	if err := s.codes.FindOne(r.Context(), bson.M{"code": r.FormValue("code")}).Decode(&c); err != nil {
		return
	}
	s.join(c.Owner)
	_, _ = s.codes.DeleteOne(r.Context(), bson.M{"code": r.FormValue("code")})
}

func (s *server) documentLeft(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var c Code
	if err := s.codes.FindOne(r.Context(), bson.M{"code": r.FormValue("code")}).Decode(&c); err != nil {
		return
	}
	s.join(c.Owner)
	_, _ = s.guests.DeleteOne(r.Context(), bson.M{"code": r.FormValue("code")})
}

func (s *server) pastTaken(w http.ResponseWriter, r *http.Request) {
	var c Code
	if err := s.past.Find(bson.M{"code": r.FormValue("code")}).One(&c); err != nil {
		return
	}
	s.join(c.Owner)
	_ = s.past.Remove(bson.M{"code": r.FormValue("code")})
}

func (s *server) pastLeft(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var c Code
	if err := s.past.Find(bson.M{"code": r.FormValue("code")}).One(&c); err != nil {
		return
	}
	s.join(c.Owner)
}

func (s *server) bulk(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	b := s.past.Bulk()
	b.Insert(mgobson.M{"code": r.FormValue("code")})
	_, _ = b.Run()
}

func (s *server) bulkSet(w http.ResponseWriter, r *http.Request) {
	b := s.past.Bulk()
	b.Upsert(mgobson.M{"code": r.FormValue("code")}, mgobson.M{"$set": mgobson.M{"owner": r.FormValue("owner")}})
	_, _ = b.Run()
}

// The second pair adds.
func (s *server) bulkAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	b := s.past.Bulk()
	b.Update(mgobson.M{"code": "x"}, mgobson.M{"$set": mgobson.M{"owner": "y"}}, mgobson.M{"code": "y"}, mgobson.M{"$inc": mgobson.M{"count": 1}})
	_, _ = b.Run()
}

func (s *server) bulkOnce(w http.ResponseWriter, r *http.Request) {
	b := s.past.Bulk()
	b.Update(mgobson.M{"code": r.FormValue("code"), "used": false}, mgobson.M{"$set": mgobson.M{"used": true}, "$inc": mgobson.M{"count": 1}})
	_, _ = b.Run()
}

func (s *server) apply(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	var c Code
	_, _ = s.past.Find(mgobson.M{"code": r.FormValue("code")}).Apply(mgo.Change{Update: mgobson.M{"$inc": mgobson.M{"count": 1}}, ReturnNew: true}, &c)
}

func (s *server) applySet(w http.ResponseWriter, r *http.Request) {
	var c Code
	_, _ = s.past.Find(mgobson.M{"code": r.FormValue("code")}).Apply(mgo.Change{Update: mgobson.M{"$set": mgobson.M{"owner": "x"}}, ReturnNew: true}, &c)
}

func (s *server) applyOnce(w http.ResponseWriter, r *http.Request) {
	var c Code
	change := mgo.Change{Update: mgobson.M{"$set": mgobson.M{"used": "yes"}, "$inc": mgobson.M{"count": 1}}}
	_, _ = s.past.Find(mgobson.M{"code": r.FormValue("code"), "used": "no"}).Apply(change, &c)
}

// What is used already is an error.
func (s *server) applyFirst(w http.ResponseWriter, r *http.Request) {
	var c Code
	change := mgo.Change{Update: mgobson.M{"$set": mgobson.M{"used": "yes"}}}
	if _, err := s.past.Find(mgobson.M{"code": r.FormValue("code"), "used": "no"}).Apply(change, &c); err != nil {
		return
	}
	s.join(c.Owner)
}
