// Command documents updates documents of MongoDB: what their operators say
// decides whether a second attempt has another result.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/google/uuid"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"
)

type server struct{ carts *mongo.Collection }

func main() {
	client, err := mongo.Connect(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	s := &server{carts: client.Database("shop").Collection("carts")}
	http.HandleFunc("POST /add", s.add)
	http.HandleFunc("POST /add/pairs", s.addPairs)
	http.HandleFunc("POST /add/later", s.addLater)
	http.HandleFunc("POST /add/appended", s.addAppended)
	http.HandleFunc("POST /set", s.set)
	http.HandleFunc("POST /set/other", s.setBesideOther)
	http.HandleFunc("POST /upsert", s.upsert)
	http.HandleFunc("POST /upsert/once", s.upsertOnce)
	http.HandleFunc("POST /upsert/add", s.upsertAdding)
	http.HandleFunc("POST /upsert/fresh", s.upsertFresh)
	http.HandleFunc("POST /found", s.foundAndSet)
	http.HandleFunc("POST /found/add", s.foundAndAdded)
	http.HandleFunc("POST /shared/set", s.sharedSet)
	http.HandleFunc("POST /shared/add", s.sharedAdd)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func named(r *http.Request) bson.M { return bson.M{"_id": r.FormValue("id")} }

func (s *server) add(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.carts.UpdateOne(r.Context(), named(r), bson.M{"$inc": bson.M{"count": 1}})
}

func (s *server) addPairs(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.carts.UpdateOne(r.Context(), named(r), bson.D{{"$set", bson.D{{"item", r.FormValue("item")}}}, {"$push", bson.D{{"log", "x"}}}})
}

func (s *server) addLater(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	update := bson.M{"$set": bson.M{"item": r.FormValue("item")}}
	update["$mul"] = bson.M{"price": 2}
	_, _ = s.carts.UpdateOne(r.Context(), named(r), update)
}

func (s *server) addAppended(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	update := bson.D{{"$set", bson.M{"item": r.FormValue("item")}}}
	if r.FormValue("more") != "" {
		update = append(update, bson.E{"$inc", bson.M{"count": 1}})
	}
	_, _ = s.carts.UpdateOne(r.Context(), named(r), update)
}

func (s *server) set(w http.ResponseWriter, r *http.Request) {
	_, _ = s.carts.UpdateOne(r.Context(), named(r), bson.D{{"$set", bson.M{"item": r.FormValue("item")}}, {"$addToSet", bson.M{"tags": "x"}}})
}

// The operator is not one of the update.
func (s *server) setBesideOther(w http.ResponseWriter, r *http.Request) {
	log.Print("$inc", bson.M{"$inc": 1})
	_, _ = s.carts.UpdateOne(r.Context(), named(r), bson.M{"$set": bson.M{"$inc": r.FormValue("item")}})
}

func (s *server) upsert(w http.ResponseWriter, r *http.Request) {
	_, _ = s.carts.UpdateOne(r.Context(), named(r), bson.M{"$set": bson.M{"item": r.FormValue("item")}}, options.Update().SetUpsert(true))
}

func (s *server) upsertOnce(w http.ResponseWriter, r *http.Request) {
	_, _ = s.carts.UpdateOne(r.Context(), named(r), bson.M{"$setOnInsert": bson.M{"count": 1}}, options.Update().SetUpsert(true))
}

func (s *server) upsertAdding(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.carts.UpdateOne(r.Context(), named(r), bson.M{"$setOnInsert": bson.M{"item": "x"}, "$inc": bson.M{"count": 1}}, options.Update().SetUpsert(true))
}

// Each attempt makes a document of its own.
func (s *server) upsertFresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.carts.UpdateOne(r.Context(), bson.M{"_id": uuid.NewString()}, bson.M{"$set": bson.M{"item": r.FormValue("item")}}, options.Update().SetUpsert(true))
}

func (s *server) foundAndSet(w http.ResponseWriter, r *http.Request) {
	s.carts.FindOneAndUpdate(r.Context(), named(r), bson.M{"$set": bson.M{"item": r.FormValue("item")}})
}

func (s *server) foundAndAdded(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.carts.FindOneAndUpdate(r.Context(), named(r), bson.M{"$inc": bson.M{"count": 1}})
}

func (s *server) update(r *http.Request, update bson.M) {
	_, _ = s.carts.UpdateOne(r.Context(), named(r), update)
}

// One helper serves both: only one of the two adds.
func (s *server) sharedSet(w http.ResponseWriter, r *http.Request) {
	s.update(r, bson.M{"$set": bson.M{"item": r.FormValue("item")}})
}

func (s *server) sharedAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.update(r, bson.M{"$inc": bson.M{"count": 1}})
}
