// Command filters looks for documents of MongoDB by filters that it puts together
// step by step, and updates those that a filter still lets through.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"github.com/google/uuid"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"
)

type Invite struct {
	ID     string `bson:"_id"`
	Email  string `bson:"email"`
	Team   string `bson:"team"`
	Status string `bson:"status"`
}

// Store is what the service knows of its documents.
type Store interface {
	Find(ctx context.Context, like *Invite, statuses ...string) ([]*Invite, error)
	Pending(ctx context.Context, like *Invite) ([]*Invite, error)
	Upsert(ctx context.Context, invite *Invite) error
}

type handles struct{ invites, teams *mongo.Collection }

type documents struct{ handles }

func (d *documents) all(ctx context.Context, query bson.M) (found []*Invite, err error) {
	cursor, err := d.invites.Find(ctx, query)
	if err != nil {
		return nil, err
	}
	if err = cursor.All(ctx, &found); err != nil {
		return found, err
	}
	return found, nil
}

// Find asks for what is set in a record.
func (d *documents) Find(ctx context.Context, like *Invite, statuses ...string) ([]*Invite, error) {
	query := bson.M{}
	if like.Email != "" {
		query["email"] = bson.M{"$regex": "^" + like.Email + "$"}
	}
	if like.Team != "" {
		query["team"] = like.Team
	}
	if len(statuses) > 0 {
		query["status"] = bson.M{"$in": statuses}
	}
	return d.all(ctx, query)
}

// Pending asks for the status only.
func (d *documents) Pending(ctx context.Context, like *Invite) ([]*Invite, error) {
	query := bson.M{}
	query["status"] = "pending"
	log.Print(like.Email)
	cursor, err := d.invites.Find(ctx, query)
	if err != nil {
		return nil, err
	}
	var found []*Invite
	return found, cursor.All(ctx, &found)
}

func (d *documents) Upsert(ctx context.Context, invite *Invite) error {
	_, err := d.invites.UpdateOne(ctx, bson.M{"_id": invite.ID}, bson.D{{Key: "$set", Value: invite}}, options.Update().SetUpsert(true))
	return err
}

type server struct {
	store Store
	handles
}

func main() {
	client, err := mongo.Connect(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	db := client.Database("shop")
	h := handles{invites: db.Collection("invites"), teams: db.Collection("teams")}
	s := &server{&documents{h}, h}
	http.HandleFunc("POST /invite", s.invite)
	http.HandleFunc("POST /invite/any", s.inviteAny)
	http.HandleFunc("POST /invite/unasked", s.inviteUnasked)
	http.HandleFunc("POST /invite/free", s.inviteFree)
	http.HandleFunc("POST /invite/taken", s.inviteTaken)
	http.HandleFunc("POST /invite/known", s.inviteKnown)
	http.HandleFunc("POST /invite/checked", s.inviteChecked)
	http.HandleFunc("POST /invite/unchecked", s.inviteUnchecked)
	http.HandleFunc("POST /invite/team", s.inviteTeam)
	http.HandleFunc("POST /join", s.join)
	http.HandleFunc("POST /join/other", s.joinOther)
	http.HandleFunc("POST /accept", s.accept)
	http.HandleFunc("POST /accept/pairs", s.acceptPairs)
	http.HandleFunc("POST /accept/again", s.acceptAgain)
	http.HandleFunc("POST /accept/other", s.acceptOther)
	http.HandleFunc("POST /accept/absent", s.acceptAbsent)
	http.HandleFunc("POST /close", s.close)
	http.HandleFunc("POST /close/ignored", s.closeIgnored)
	http.HandleFunc("POST /close/open", s.closeOpen)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

type body struct {
	Email string `json:"email"`
	Team  string `json:"team"`
}

func (s *server) invited(ctx context.Context, b *body) bool {
	list, _ := s.store.Find(ctx, &Invite{Email: b.Email, Team: b.Team}, "pending")
	if len(list) > 0 {
		if list[0].Team != "" {
			return true
		}
	}
	return false
}

func (s *server) invite(w http.ResponseWriter, r *http.Request) {
	b := &body{}
	if err := json.NewDecoder(r.Body).Decode(b); err != nil {
		return
	}
	if s.invited(r.Context(), b) {
		http.Error(w, "invited", http.StatusConflict)
		return
	}
	_ = s.store.Upsert(r.Context(), &Invite{ID: uuid.NewString(), Email: b.Email, Team: b.Team, Status: "pending"})
}

// The filter has nothing of the client.
func (s *server) inviteAny(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	b := &body{}
	if err := json.NewDecoder(r.Body).Decode(b); err != nil {
		return
	}
	if list, _ := s.store.Pending(r.Context(), &Invite{Email: b.Email}); len(list) > 0 {
		return
	}
	_ = s.store.Upsert(r.Context(), &Invite{ID: uuid.NewString(), Email: b.Email})
}

// What is found decides nothing.
func (s *server) inviteUnasked(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	b := &body{}
	if err := json.NewDecoder(r.Body).Decode(b); err != nil {
		return
	}
	if s.invited(r.Context(), b) {
		log.Print("again")
	}
	_ = s.store.Upsert(r.Context(), &Invite{ID: uuid.NewString(), Email: b.Email})
}

func (s *server) free(ctx context.Context, b *body) bool {
	list, err := s.store.Find(ctx, &Invite{Email: b.Email}, "pending")
	if err != nil || len(list) > 0 {
		return false
	}
	return b.Team != "closed"
}

func (s *server) inviteFree(w http.ResponseWriter, r *http.Request) {
	b := &body{}
	if err := json.NewDecoder(r.Body).Decode(b); err != nil {
		return
	}
	if !s.free(r.Context(), b) {
		return
	}
	_ = s.store.Upsert(r.Context(), &Invite{ID: uuid.NewString(), Email: b.Email})
}

// Who was invited is invited again.
func (s *server) inviteTaken(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	b := &body{}
	if err := json.NewDecoder(r.Body).Decode(b); err != nil {
		return
	}
	if !s.invited(r.Context(), b) {
		return
	}
	_ = s.store.Upsert(r.Context(), &Invite{ID: uuid.NewString(), Email: b.Email})
}

func (s *server) known(ctx context.Context, b *body) bool {
	list, _ := s.store.Find(ctx, &Invite{Email: b.Email}, "pending")
	if len(list) > 0 {
		log.Print("again")
	}
	if b.Team != "" {
		return true
	}
	return false
}

// What the function answers does not depend on what it has found.
func (s *server) inviteKnown(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	b := &body{}
	if err := json.NewDecoder(r.Body).Decode(b); err != nil {
		return
	}
	if s.known(r.Context(), b) {
		return
	}
	_ = s.store.Upsert(r.Context(), &Invite{ID: uuid.NewString(), Email: b.Email})
}

func (s *server) check(ctx context.Context, b *body) (bool, error) {
	list, err := s.store.Find(ctx, &Invite{Email: b.Email}, "pending")
	if err != nil {
		return false, err
	}
	if len(list) > 0 {
		if list[0].Team != "closed" {
			return true, nil
		}
	}
	return false, nil
}

func (s *server) inviteChecked(w http.ResponseWriter, r *http.Request) {
	b := &body{}
	if err := json.NewDecoder(r.Body).Decode(b); err != nil {
		return
	}
	found, err := s.check(r.Context(), b)
	if err != nil {
		return
	}
	if found {
		return
	}
	_ = s.store.Upsert(r.Context(), &Invite{ID: uuid.NewString(), Email: b.Email})
}

// The answer is not looked at.
func (s *server) inviteUnchecked(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	b := &body{}
	if err := json.NewDecoder(r.Body).Decode(b); err != nil {
		return
	}
	if _, err := s.check(r.Context(), b); err != nil {
		return
	}
	_ = s.store.Upsert(r.Context(), &Invite{ID: uuid.NewString(), Email: b.Email})
}

// It is a team that is made, an invitation that is asked for.
func (s *server) inviteTeam(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	b := &body{}
	if err := json.NewDecoder(r.Body).Decode(b); err != nil {
		return
	}
	if s.invited(r.Context(), b) {
		return
	}
	_, _ = s.teams.InsertOne(r.Context(), bson.M{"name": b.Team})
}

// The two collections are fields of one struct.
func (s *server) join(w http.ResponseWriter, r *http.Request) {
	team := r.FormValue("team")
	if err := s.teams.FindOne(r.Context(), bson.M{"name": team}).Decode(&bson.M{}); err == nil {
		return
	}
	_, _ = s.teams.InsertOne(r.Context(), bson.M{"name": team})
}

func (s *server) joinOther(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	team := r.FormValue("team")
	if err := s.teams.FindOne(r.Context(), bson.M{"name": team}).Decode(&bson.M{}); err == nil {
		return
	}
	_, _ = s.invites.InsertOne(r.Context(), bson.M{"team": team})
}

// The filter lets only one attempt through: the update sets what it asks for.
func (s *server) accept(w http.ResponseWriter, r *http.Request) {
	_, _ = s.teams.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "status": "open"}, bson.M{"$set": bson.M{"status": "full"}, "$inc": bson.M{"members": 1}})
}

func (s *server) acceptPairs(w http.ResponseWriter, r *http.Request) {
	filter := bson.D{{Key: "_id", Value: r.FormValue("id")}, {Key: "status", Value: "open"}}
	_, _ = s.teams.UpdateOne(r.Context(), filter, bson.D{{Key: "$inc", Value: bson.M{"members": 1}}, {Key: "$set", Value: bson.D{{Key: "status", Value: "full"}}}})
}

// It is set to what the filter asks for.
func (s *server) acceptAgain(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.teams.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "status": "open"}, bson.M{"$set": bson.M{"status": "open"}, "$inc": bson.M{"members": 1}})
}

// Another field is set than the filter asks for.
func (s *server) acceptOther(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.teams.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "status": "open"}, bson.M{"$set": bson.M{"state": "full"}, "$inc": bson.M{"members": 1}})
}

// The field may not be there: that stays so.
func (s *server) acceptAbsent(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.teams.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "status": r.FormValue("status")}, bson.M{"$inc": bson.M{"members": 1}})
}

func (s *server) log(ctx context.Context, team string) {
	_, _ = s.invites.InsertOne(ctx, bson.M{"team": team})
}

// That nothing was updated ends the second attempt.
func (s *server) close(w http.ResponseWriter, r *http.Request) {
	res, err := s.teams.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "status": "open"}, bson.M{"$set": bson.M{"status": "closed"}})
	if err != nil || res.MatchedCount == 0 {
		return
	}
	s.log(r.Context(), r.FormValue("id"))
}

func (s *server) closeIgnored(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	if _, err := s.teams.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id"), "status": "open"}, bson.M{"$set": bson.M{"status": "closed"}}); err != nil {
		return
	}
	s.log(r.Context(), r.FormValue("id"))
}

// The filter finds the document each time.
func (s *server) closeOpen(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	res, err := s.teams.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id")}, bson.M{"$set": bson.M{"status": "closed"}})
	if err != nil || res.MatchedCount == 0 {
		return
	}
	s.log(r.Context(), r.FormValue("id"))
}
