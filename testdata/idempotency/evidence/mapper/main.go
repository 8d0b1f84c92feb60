// Command mapper asks and writes by xorm, in transactions.
package main

import (
	"context"
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

type repo struct{ db *xorm.Engine }

func main() {
	r := &repo{new(xorm.Engine)}
	http.HandleFunc("POST /follow", r.follow)
	http.HandleFunc("POST /default", r.ensure)
	http.HandleFunc("POST /again", r.again)
	log.Fatal(http.ListenAndServe(":8080", nil))
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
