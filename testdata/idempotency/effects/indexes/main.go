// Command indexes inserts documents into collections of MongoDB for which it
// makes unique indexes itself.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"time"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"
	bson2 "go.mongodb.org/mongo-driver/v2/bson"
	mongo2 "go.mongodb.org/mongo-driver/v2/mongo"
	options2 "go.mongodb.org/mongo-driver/v2/mongo/options"
	"gopkg.in/mgo.v2"
	mgobson "gopkg.in/mgo.v2/bson"
)

type User struct {
	Email string `json:"email" bson:"email"`
	Name  string `json:"name" bson:"name"`
}

type users struct{ coll *mongo.Collection }

func newUsers(db *mongo.Database) *users {
	u := &users{coll: db.Collection("users")}
	model := mongo.IndexModel{
		Keys:    bson.D{{Key: "email", Value: 1}},
		Options: options.Index().SetUnique(true).SetName("email"),
	}
	if _, err := u.coll.Indexes().CreateOne(context.Background(), model); err != nil {
		log.Fatal(err)
	}
	return u
}

type server struct {
	users *users
	db    *mongo.Database
	teams *mongo2.Collection
	notes *mongo2.Collection
	old   *mgo.Database
}

func ensure(ctx context.Context, coll *mongo.Collection, field string) {
	_, _ = coll.Indexes().CreateOne(ctx, mongo.IndexModel{Keys: bson.M{field: 1}, Options: options.Index().SetUnique(true)})
}

func ensureSome(ctx context.Context, coll *mongo.Collection, field string, unique bool) {
	opts := options.Index().SetName(field)
	if unique {
		opts = opts.SetUnique(true)
	}
	_, _ = coll.Indexes().CreateOne(ctx, mongo.IndexModel{Keys: bson.M{field: 1}, Options: opts})
}

func indexes(db *mongo.Database) {
	ctx := context.Background()
	_, _ = db.Collection("seats").Indexes().CreateMany(ctx, []mongo.IndexModel{
		{Keys: bson.D{{Key: "hall", Value: 1}}},
		{Keys: bson.D{{Key: "show", Value: 1}, {Key: "seat", Value: 1}}, Options: options.Index().SetUnique(true)},
	})
	_, _ = db.Collection("drafts").Indexes().CreateOne(ctx, mongo.IndexModel{
		Keys:    bson.D{{Key: "title", Value: 1}},
		Options: options.Index().SetUnique(true).SetPartialFilterExpression(bson.M{"done": true}),
	})
	_, _ = db.Collection("plain").Indexes().CreateOne(ctx, mongo.IndexModel{
		Keys:    bson.D{{Key: "title", Value: 1}},
		Options: options.Index().SetUnique(false),
	})
	for _, coll := range []string{"labels"} {
		_, _ = db.Collection(coll).Indexes().CreateOne(ctx, mongo.IndexModel{Keys: bson.M{"name": 1}, Options: options.Index().SetUnique(true)})
	}
}

func oldIndexes(db *mgo.Database) {
	_ = db.C("parts").EnsureIndex(mgo.Index{Key: []string{"-number"}, Unique: true})
	_ = db.C("tools").EnsureIndex(mgo.Index{Key: []string{"number"}})
	for _, x := range []mgo.Index{{Key: []string{"color"}}, {Key: []string{"code"}, Unique: true}} {
		_ = db.C("paints").EnsureIndex(x)
	}
}

func main() {
	ctx := context.Background()
	client, err := mongo.Connect(ctx)
	if err != nil {
		log.Fatal(err)
	}
	db := client.Database("shop")
	indexes(db)
	second, _ := mongo2.Connect()
	session, _ := mgo.Dial("")
	s := &server{users: newUsers(db), db: db, teams: second.Database("shop").Collection("teams"), notes: second.Database("shop").Collection("notes"), old: session.DB("shop")}
	ensure(ctx, db.Collection("mails"), "address")
	ensureSome(ctx, db.Collection("tags"), "name", false)
	oldIndexes(s.old)
	_, _ = s.teams.Indexes().CreateOne(ctx, mongo2.IndexModel{Keys: bson2.D{{Key: "name", Value: 1}}, Options: options2.Index().SetUnique(true)})
	for route, handler := range map[string]http.HandlerFunc{
		"POST /users": s.createUser, "POST /users/names": s.createName, "POST /archive": s.archive,
		"POST /seats": s.seat, "POST /seats/half": s.halfSeat, "POST /seats/timed": s.timedSeat, "POST /seats/many": s.seats,
		"POST /drafts": s.draft, "POST /plain": s.plain, "POST /labels": s.label, "POST /mails": s.mail, "POST /tags": s.tag,
		"POST /teams": s.team, "POST /notes": s.note, "POST /teams/add": s.addToTeam, "POST /teams/once": s.upsertTeam,
		"POST /parts": s.part, "POST /tools": s.tool, "POST /paints": s.paint, "POST /paints/color": s.color,
		"POST /parts/add": s.addPart, "POST /parts/set": s.setPart,
	} {
		http.HandleFunc(route, handler)
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}

// A retry breaks the index.
func (s *server) createUser(w http.ResponseWriter, r *http.Request) {
	var u User
	if json.NewDecoder(r.Body).Decode(&u) == nil {
		_, _ = s.users.coll.InsertOne(r.Context(), &u)
	}
}

// The column of the index is not given.
func (s *server) createName(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.users.coll.InsertOne(r.Context(), bson.M{"name": r.FormValue("name")})
}

// The index is one of another collection.
func (s *server) archive(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Collection("archive").InsertOne(r.Context(), bson.M{"email": r.FormValue("email")})
}

func (s *server) seat(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Collection("seats").InsertOne(r.Context(), bson.D{{Key: "show", Value: r.FormValue("show")}, {Key: "seat", Value: r.FormValue("seat")}, {Key: "at", Value: time.Now()}})
}

func (s *server) halfSeat(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Collection("seats").InsertOne(r.Context(), bson.D{{Key: "show", Value: r.FormValue("show")}, {Key: "hall", Value: r.FormValue("hall")}})
}

func (s *server) timedSeat(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Collection("seats").InsertOne(r.Context(), bson.M{"show": r.FormValue("show"), "seat": time.Now().String()})
}

func (s *server) seats(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Collection("seats").InsertMany(r.Context(), []any{
		bson.M{"show": r.FormValue("show"), "seat": r.FormValue("first")},
		bson.M{"show": r.FormValue("show"), "seat": r.FormValue("second")},
	})
}

// Only what is done is in the index.
func (s *server) draft(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Collection("drafts").InsertOne(r.Context(), bson.M{"title": r.FormValue("title")})
}

func (s *server) plain(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Collection("plain").InsertOne(r.Context(), bson.M{"title": r.FormValue("title")})
}

func (s *server) label(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Collection("labels").InsertOne(r.Context(), bson.M{"name": r.FormValue("name")})
}

func (s *server) mail(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Collection("mails").InsertOne(r.Context(), bson.M{"address": r.FormValue("address")})
}

// The helper makes a unique index for others.
func (s *server) tag(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Collection("tags").InsertOne(r.Context(), bson.M{"name": r.FormValue("name")})
}

func (s *server) team(w http.ResponseWriter, r *http.Request) {
	_, _ = s.teams.InsertOne(r.Context(), bson2.M{"name": r.FormValue("name")})
}

func (s *server) note(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.notes.InsertOne(r.Context(), bson2.D{{Key: "name", Value: r.FormValue("name")}})
}

func (s *server) addToTeam(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.teams.UpdateOne(r.Context(), bson2.M{"name": r.FormValue("name")}, bson2.D{{Key: "$inc", Value: bson2.M{"size": 1}}}, options2.UpdateOne().SetUpsert(true))
}

func (s *server) upsertTeam(w http.ResponseWriter, r *http.Request) {
	_, _ = s.teams.UpdateOne(r.Context(), bson2.M{"name": r.FormValue("name")}, bson2.D{{Key: "$setOnInsert", Value: bson2.M{"size": 1}}}, options2.UpdateOne().SetUpsert(true))
}

func (s *server) part(w http.ResponseWriter, r *http.Request) {
	_ = s.old.C("parts").Insert(mgobson.M{"number": r.FormValue("number")})
}

func (s *server) tool(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.old.C("tools").Insert(mgobson.M{"number": r.FormValue("number")})
}

func (s *server) paint(w http.ResponseWriter, r *http.Request) {
	_ = s.old.C("paints").Insert(mgobson.M{"code": r.FormValue("code"), "color": r.FormValue("color")})
}

func (s *server) color(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.old.C("paints").Insert(mgobson.M{"color": r.FormValue("color")})
}

func (s *server) addPart(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_ = s.old.C("parts").Update(mgobson.M{"number": r.FormValue("number")}, mgobson.M{"$inc": mgobson.M{"count": 1}})
}

func (s *server) setPart(w http.ResponseWriter, r *http.Request) {
	_ = s.old.C("parts").Update(mgobson.M{"number": r.FormValue("number")}, mgobson.M{"$set": mgobson.M{"count": r.FormValue("count")}})
}
