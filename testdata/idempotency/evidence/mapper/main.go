// Command mapper asks and writes by xorm, in transactions.
package main

import (
	"context"
	"crypto/rand"
	"log"
	"net/http"

	"xorm.io/xorm"
)

type Follow struct {
	ID     string
	User   string
	Object string
	Gone   bool
}

type Tag struct {
	ID     string
	Status int
	Rank   int
}

// Login has a unique column, Seat a pair of them, Mark none.
type Login struct {
	Email string `xorm:"varchar(80) notnull unique"`
	Name  string
}

type Seat struct {
	Show string `xorm:"unique(once)"`
	Row  string `xorm:"unique(once)"`
}

type Mark struct{ Text string }

// Badge keeps its text in a column of another name, which is unique.
type Badge struct {
	Text  string `xorm:"varchar(80) 'label' notnull"`
	Color string `xorm:"'text'"`
}

const badges = `CREATE UNIQUE INDEX badge_label ON badge (label)`

const (
	available = 1
	deleted   = 10
)

type Version struct{ Number int }

type repo struct{ db *xorm.Engine }

func main() {
	r := &repo{new(xorm.Engine)}
	log.Print(badges)
	http.HandleFunc("POST /logins", r.addLogin)
	http.HandleFunc("POST /logins/named", r.addName)
	http.HandleFunc("POST /seats", r.addSeat)
	http.HandleFunc("POST /seats/half", r.addHalfSeat)
	http.HandleFunc("POST /marks", r.addMark)
	http.HandleFunc("POST /badges", r.addBadge)
	http.HandleFunc("POST /badges/color", r.addColor)
	http.HandleFunc("POST /follow", r.follow)
	http.HandleFunc("POST /default", r.ensure)
	http.HandleFunc("POST /again", r.again)
	http.HandleFunc("POST /follow/count", r.followCount)
	http.HandleFunc("POST /follow/recount", r.followRecount)
	http.HandleFunc("POST /recover", r.recover)
	http.HandleFunc("POST /promote", r.promote)
	http.HandleFunc("POST /watch", r.watch)
	http.HandleFunc("POST /watch/other", r.watchOther)
	http.HandleFunc("POST /verify", r.verify)
	http.HandleFunc("POST /verify/other", r.verifyOther)
	http.HandleFunc("POST /install", r.install)
	http.HandleFunc("POST /migrate", r.migrate)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (p *repo) addLogin(w http.ResponseWriter, r *http.Request) {
	_, _ = p.db.Insert(&Login{Email: r.FormValue("email"), Name: r.FormValue("name")})
}

func (p *repo) addName(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = p.db.Insert(&Login{Name: r.FormValue("name")})
}

func (p *repo) addSeat(w http.ResponseWriter, r *http.Request) {
	_, _ = p.db.Insert(&Seat{Show: r.FormValue("show"), Row: r.FormValue("row")})
}

// The key is the pair.
func (p *repo) addHalfSeat(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = p.db.Insert(&Seat{Show: r.FormValue("show")})
}

func (p *repo) addMark(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = p.db.Insert(&Mark{Text: r.FormValue("text")})
}

func (p *repo) addBadge(w http.ResponseWriter, r *http.Request) {
	_, _ = p.db.Insert(&Badge{Text: r.FormValue("text")})
}

func (p *repo) addColor(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = p.db.Insert(&Badge{Color: r.FormValue("color")})
}

func (p *repo) follow(w http.ResponseWriter, r *http.Request) {
	_ = p.add(r.Context(), r.FormValue("user"), r.FormValue("object"))
}

func (p *repo) add(ctx context.Context, user, object string) error {
	_, err := p.db.Transaction(func(session *xorm.Session) (result any, err error) {
		session = session.Context(ctx)
		var (
			old Follow
			has bool
		)
		has, err = session.Where(map[string]any{"user": user}).And(map[string]any{"object": object}).Get(&old)
		if err != nil {
			return
		}
		if has && !old.Gone {
			return
		}
		if has {
			_, err = session.Where(map[string]any{"id": old.ID}).Cols("gone").Update(&Follow{Gone: false})
		} else {
			_, err = session.Insert(&Follow{User: user, Object: object})
		}
		return
	})
	return err
}

func (p *repo) ensure(w http.ResponseWriter, r *http.Request) {
	_, _ = p.db.Transaction(func(session *xorm.Session) (any, error) {
		session = session.Context(r.Context())
		old := &Follow{User: r.FormValue("user")}
		exist, err := session.Get(old)
		if err != nil {
			return nil, err
		}
		if exist {
			return old, nil
		}
		_, err = session.Insert(&Follow{User: r.FormValue("user")})
		return nil, err
	})
}

func (p *repo) again(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	if ok, err := p.db.Context(r.Context()).Where("id = ?", r.FormValue("id")).Get(&Follow{}); err != nil || !ok {
		return
	}
	_, _ = p.db.Context(r.Context()).Insert(&Follow{User: r.FormValue("user")})
}

// A second attempt finds a record that is not gone.
func (p *repo) followCount(w http.ResponseWriter, r *http.Request) {
	old, has := p.find(r)
	if has && !old.Gone {
		return
	}
	if has {
		_, _ = p.db.Context(r.Context()).Where("id = ?", old.ID).Cols("gone").Update(&Follow{Gone: false})
	} else {
		_, _ = p.db.Context(r.Context()).Insert(&Follow{User: r.FormValue("user")})
	}
	_, _ = p.db.Exec("UPDATE tags SET follows = follows + 1 WHERE id = ?", r.FormValue("object"))
}

// The count grows for a record that is there, too.
func (p *repo) followRecount(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	old, has := p.find(r)
	if has {
		_, _ = p.db.Context(r.Context()).Where("id = ?", old.ID).Cols("gone").Update(&Follow{Gone: false})
	} else {
		_, _ = p.db.Context(r.Context()).Insert(&Follow{User: r.FormValue("user")})
	}
	_, _ = p.db.Exec("UPDATE tags SET follows = follows + 1 WHERE id = ?", r.FormValue("object"))
}

func (p *repo) find(r *http.Request) (*Follow, bool) {
	old := new(Follow)
	has, err := p.db.Context(r.Context()).Where(map[string]any{"user": r.FormValue("user")}).Get(old)
	if err != nil {
		return nil, false
	}
	return old, has
}

// The conditions are added to the session by calls of their own.
func (p *repo) tag(ctx context.Context, id, name string) (*Tag, bool) {
	tag := new(Tag)
	session := p.db.Context(ctx)
	if id != "" {
		session.ID(id)
	}
	if name != "" {
		session.Where("name = ?", name)
	}
	has, err := session.Get(tag)
	return tag, has && err == nil
}

func (p *repo) recover(w http.ResponseWriter, r *http.Request) {
	tag, ok := p.tag(r.Context(), r.FormValue("id"), "")
	if !ok || tag.Status != deleted {
		return
	}
	_, _ = p.db.Context(r.Context()).ID(tag.ID).Update(&Tag{Status: available})
	_, _ = p.db.Context(r.Context()).Insert(&Follow{User: r.FormValue("user")})
}

// Nothing changes what is asked for.
func (p *repo) promote(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	tag, ok := p.tag(r.Context(), r.FormValue("id"), "")
	if !ok || tag.Rank != deleted {
		return
	}
	_, _ = p.db.Context(r.Context()).ID(tag.ID).Update(&Tag{Status: available})
	_, _ = p.db.Context(r.Context()).Insert(&Follow{User: r.FormValue("user")})
}

// The first attempt makes the tables that a second one finds.
func (p *repo) install(w http.ResponseWriter, r *http.Request) {
	if done, err := p.db.IsTableExist(&Version{}); err != nil || done {
		return
	}
	_ = p.db.Sync(&Version{}, &Follow{})
	_, _ = p.db.Insert(&Follow{User: r.FormValue("user")})
}

// No tables are made.
func (p *repo) migrate(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	if done, err := p.db.IsTableExist(&Version{}); err != nil || done {
		return
	}
	_, _ = p.db.Insert(&Follow{User: r.FormValue("user")})
}

// Watch is on unless it was ended.
type Watch struct {
	ID    string
	User  string
	Ended int
}

const (
	on    = 0
	ended = 1
)

// That the field has its zero value is what the first attempt leaves.
func (p *repo) watch(w http.ResponseWriter, r *http.Request) {
	var old Watch
	has, err := p.db.Context(r.Context()).Where(Eq{"user": r.FormValue("user")}).Get(&old)
	if err != nil || has && old.Ended == on {
		return
	}
	if has {
		_, _ = p.db.Context(r.Context()).ID(old.ID).Cols("ended").Update(&Watch{Ended: on})
	} else {
		_, _ = p.db.Context(r.Context()).Insert(&Watch{User: r.FormValue("user"), Ended: on})
	}
	_, _ = p.db.Exec("UPDATE tags SET watches = watches + 1 WHERE id = ?", r.FormValue("object"))
}

// What is left is not what is asked for.
func (p *repo) watchOther(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	var old Watch
	has, err := p.db.Context(r.Context()).Where(Eq{"user": r.FormValue("user")}).Get(&old)
	if err != nil || has && old.Ended == ended {
		return
	}
	if has {
		_, _ = p.db.Context(r.Context()).ID(old.ID).Cols("ended").Update(&Watch{Ended: on})
	} else {
		_, _ = p.db.Context(r.Context()).Insert(&Watch{User: r.FormValue("user"), Ended: on})
	}
	_, _ = p.db.Exec("UPDATE tags SET watches = watches + 1 WHERE id = ?", r.FormValue("object"))
}

// The record that is looked for is named by one that the client's data named.
func (p *repo) verify(w http.ResponseWriter, r *http.Request) {
	p.activate(r, &Follow{User: p.login(r).Name, Object: "active"})
}

func (p *repo) login(r *http.Request) *Login {
	login := new(Login)
	_, _ = p.db.Context(r.Context()).Where("email = ?", r.FormValue("email")).Get(login)
	return login
}

func (p *repo) activate(r *http.Request, follow *Follow) {
	session := p.db.Context(r.Context())
	old := new(Follow)
	has, err := session.And(Eq{"user": follow.User}).Get(old)
	if err != nil || has {
		return
	}
	_, _ = session.Insert(follow)
}

// Nobody says for whom: the record that is found first is any.
func (p *repo) verifyOther(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	login := new(Login)
	_, _ = p.db.Context(r.Context()).Where("name = ?", rand.Text()).Get(login)
	p.activateOther(r, &Follow{User: login.Name, Object: "active"})
}

func (p *repo) activateOther(r *http.Request, follow *Follow) {
	session := p.db.Context(r.Context())
	old := new(Follow)
	has, err := session.And(Eq{"user": follow.User}).Get(old)
	if err != nil || has {
		return
	}
	_, _ = session.Insert(follow)
}

type Eq map[string]any
