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

type server struct{ carts, items *mongo.Collection }

func main() {
	client, err := mongo.Connect(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	db := client.Database("shop")
	s := &server{carts: db.Collection("carts"), items: db.Collection("items")}
	_, _ = s.items.Indexes().CreateOne(context.Background(), mongo.IndexModel{Keys: bson.D{{"item", 1}}, Options: options.Index().SetUnique(true)})
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
	http.HandleFunc("POST /bulk/insert", s.bulkInsert)
	http.HandleFunc("POST /bulk/unique", s.bulkUnique)
	http.HandleFunc("POST /bulk/set", s.bulkSet)
	http.HandleFunc("POST /bulk/add", s.bulkAdd)
	http.HandleFunc("POST /bulk/helper", s.bulkHelper)
	http.HandleFunc("POST /bulk/steps", s.bulkSteps)
	http.HandleFunc("POST /literal/insert", s.literalInsert)
	http.HandleFunc("POST /literal/set", s.literalSet)
	http.HandleFunc("POST /literal/add", s.literalAdd)
	http.HandleFunc("POST /literal/once", s.literalOnce)
	http.HandleFunc("POST /literal/fresh", s.literalFresh)
	http.HandleFunc("POST /bulk/fresh", s.bulkFresh)
	http.HandleFunc("POST /bulk/once", s.bulkOnce)
	http.HandleFunc("POST /liked", s.liked)
	http.HandleFunc("POST /liked/again", s.likedAgain)
	http.HandleFunc("POST /version", s.version)
	http.HandleFunc("POST /version/some", s.someVersion)
	http.HandleFunc("POST /done", s.done)
	http.HandleFunc("POST /undone", s.undone)
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

func (s *server) bulkInsert(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{mongo.NewInsertOneModel().SetDocument(bson.M{"item": r.FormValue("item")})})
}

// The item is in a unique index of the collection.
func (s *server) bulkUnique(w http.ResponseWriter, r *http.Request) {
	_, _ = s.items.BulkWrite(r.Context(), []mongo.WriteModel{mongo.NewInsertOneModel().SetDocument(bson.M{"item": r.FormValue("item")})})
}

func (s *server) bulkSet(w http.ResponseWriter, r *http.Request) {
	var models []mongo.WriteModel
	for _, id := range r.Form["id"] {
		models = append(models, mongo.NewUpdateOneModel().SetFilter(bson.M{"_id": id}).SetUpdate(bson.M{"$set": bson.M{"item": r.FormValue("item")}}).SetUpsert(true))
	}
	_, _ = s.carts.BulkWrite(r.Context(), models)
}

func (s *server) bulkAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	var models []mongo.WriteModel
	for _, id := range r.Form["id"] {
		models = append(models, mongo.NewUpdateOneModel().SetUpdate(bson.M{"$inc": bson.M{"count": 1}}).SetFilter(bson.M{"_id": id}))
	}
	_, _ = s.carts.BulkWrite(r.Context(), models)
}

func counted(id string) mongo.WriteModel {
	return mongo.NewUpdateOneModel().SetFilter(bson.M{"_id": id}).SetUpdate(bson.D{{"$inc", bson.D{{"count", 1}}}})
}

func (s *server) bulkHelper(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{counted(r.FormValue("id"))})
}

func (s *server) bulkSteps(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	m := mongo.NewUpdateOneModel()
	m.SetFilter(named(r))
	m.SetUpdate(bson.M{"$inc": bson.M{"count": 1}})
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{m})
}

func (s *server) literalInsert(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{&mongo.InsertOneModel{Document: bson.M{"item": r.FormValue("item")}}})
}

func (s *server) literalSet(w http.ResponseWriter, r *http.Request) {
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{&mongo.UpdateOneModel{Filter: named(r), Update: bson.M{"$set": bson.M{"item": r.FormValue("item")}}}})
}

func (s *server) literalAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{&mongo.UpdateOneModel{Filter: named(r), Update: bson.M{"$inc": bson.M{"count": 1}}}})
}

func (s *server) literalOnce(w http.ResponseWriter, r *http.Request) {
	m := &mongo.UpdateOneModel{Filter: bson.M{"_id": r.FormValue("id"), "state": "new"}}
	m.Update = bson.M{"$inc": bson.M{"count": 1}, "$set": bson.M{"state": "old"}}
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{m})
}

func (s *server) literalFresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{&mongo.UpdateOneModel{Filter: bson.M{"_id": uuid.NewString()}, Update: bson.M{"$set": bson.M{"item": r.FormValue("item")}}}})
}

func (s *server) bulkFresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{mongo.NewUpdateOneModel().SetFilter(bson.M{"_id": uuid.NewString()}).SetUpdate(bson.M{"$set": bson.M{"item": "x"}}).SetUpsert(true)})
}

func (s *server) bulkOnce(w http.ResponseWriter, r *http.Request) {
	_, _ = s.carts.BulkWrite(r.Context(), []mongo.WriteModel{mongo.NewUpdateOneModel().SetFilter(bson.M{"state": "new"}).SetUpdate(bson.M{"$inc": bson.M{"count": 1}, "$unset": bson.M{"state": ""}})})
}

// Who likes it already does not like it once more.
func (s *server) liked(w http.ResponseWriter, r *http.Request) {
	who := r.FormValue("who")
	_, _ = s.items.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "fans": bson.M{"$ne": who}}, bson.M{"$push": bson.M{"fans": who}, "$inc": bson.M{"likes": 1}})
}

func (s *server) likedAgain(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	who := r.FormValue("who")
	_, _ = s.items.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "fans": bson.M{"$exists": true}}, bson.M{"$push": bson.M{"fans": who}, "$inc": bson.M{"likes": 1}})
}

// The client says which version it has seen.
func (s *server) version(w http.ResponseWriter, r *http.Request) {
	_, _ = s.items.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "version": r.FormValue("version")}, bson.M{"$inc": bson.M{"version": 1, "count": 1}})
}

func (s *server) someVersion(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.items.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "version": bson.M{"$gt": 3}}, bson.M{"$inc": bson.M{"version": 1}})
}

func (s *server) done(w http.ResponseWriter, r *http.Request) {
	_, _ = s.items.UpdateOne(r.Context(), bson.D{{"_id", r.FormValue("id")}, {"done", false}}, bson.D{{"$set", bson.D{{"done", true}}}, {"$inc", bson.M{"count": 1}}})
}

func (s *server) undone(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.items.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "done": false}, bson.M{"$set": bson.M{"done": false}, "$inc": bson.M{"count": 1}})
}
