// Command ownrouter wraps the routers of libraries in types of its own: what one
// call of a wrapper makes is not mixed with what the others do.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"
)

type api struct{ seats map[string]int }

func main() {
	a := &api{seats: map[string]int{}}
	r := newRouter()
	r.use(a.identify)
	r.route("/shows", func(r *router) {
		r.get("/", a.shows)
		r.route("/{show}", func(r *router) {
			r.get("/", a.show)
			r.with(a.limit).post("/seats", a.book)
			r.route("/reviews", func(r *router) {
				r.with(a.member).post("/", a.review)
			})
		})
	})
	r.route("/members", func(r *router) {
		r.use(a.member)
		r.post("/", a.join)
		nested(r, a, 0)
	})
	go desk(a)
	go table(a)
	log.Fatal(http.ListenAndServe(":8080", r.mux))
}

// nested calls itself with routers below its own: its depth is not known.
func nested(r *router, a *api, n int) {
	if n < 3 {
		r.route("/more", func(r *router) { nested(r, a, n+1) })
	}
}

// A handlerFunc may fail.
type handlerFunc func(w http.ResponseWriter, r *http.Request) error

// A guardFunc comes before handlers.
type guardFunc func(w http.ResponseWriter, r *http.Request) (context.Context, error)

type router struct{ mux chi.Router }

func newRouter() *router { return &router{mux: chi.NewRouter()} }

func (r *router) route(pattern string, fill func(*router)) {
	r.mux.Route(pattern, func(c chi.Router) { fill(&router{c}) })
}

func (r *router) get(pattern string, h handlerFunc)  { r.mux.Get(pattern, h.serve) }
func (r *router) post(pattern string, h handlerFunc) { r.mux.Post(pattern, plain(h)) }
func (r *router) use(g guardFunc)                    { r.mux.Use(guarding(g)) }
func (r *router) with(g guardFunc) *router           { return &router{r.mux.With(guarding(g))} }

func (h handlerFunc) serve(w http.ResponseWriter, r *http.Request) {
	if err := h(w, r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func plain(h handlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

func guarding(g guardFunc) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if ctx, err := g(w, r); err == nil {
				next.ServeHTTP(w, r.WithContext(ctx))
			}
		})
	}
}

func (a *api) identify(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	return r.Context(), nil
}

func (a *api) limit(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	return r.Context(), nil
}

func (a *api) member(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	return r.Context(), nil
}

func (a *api) shows(w http.ResponseWriter, r *http.Request) error { // want `entry: chi GET /shows/ \(\*api\)\.shows \[guarding\$1 handlerFunc\.serve\]`
	return nil
}

func (a *api) show(w http.ResponseWriter, r *http.Request) error { // want `entry: chi GET /shows/\{show\}/ \(\*api\)\.show \[guarding\$1 handlerFunc\.serve\]`
	return nil
}

func (a *api) book(w http.ResponseWriter, r *http.Request) error { // want `entry: chi POST /shows/\{show\}/seats \(\*api\)\.book \[guarding\$1 guarding\$1 plain\]`
	return nil
}

func (a *api) review(w http.ResponseWriter, r *http.Request) error { // want `entry: chi POST /shows/\{show\}/reviews/ \(\*api\)\.review \[guarding\$1 guarding\$1 plain\]`
	return nil
}

func (a *api) join(w http.ResponseWriter, r *http.Request) error { // want `entry: chi POST /members/ \(\*api\)\.join \[guarding\$1 guarding\$1 plain\]`
	return nil
}
