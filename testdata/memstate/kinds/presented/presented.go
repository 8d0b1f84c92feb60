// Package presented compares what clients present with what this process drew
// when it started: other replicas drew something else, and refuse.
package presented

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"log"
	"math/big"
	mathrand "math/rand/v2"
	"net/http"
	"os"
	"strings"
	"time"
)

func generate() string {
	b := make([]byte, 15)
	if _, err := rand.Read(b); err != nil {
		log.Fatal(err)
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// options are those of the command. The token is drawn on one branch only, and
// handed to middleware as a string.
type options struct {
	Token string // want "memstate: instance-key warning options.Token"
	Given string
}

// bearer is middleware.
func bearer(token string, next http.HandlerFunc) http.HandlerFunc {
	if token == "" {
		return next
	}
	return func(w http.ResponseWriter, r *http.Request) {
		if a := r.Header.Get("Authorization"); same(a, "Bearer "+token) {
			next(w, r)
			return
		}
		w.WriteHeader(http.StatusUnauthorized)
	}
}

func same(given, actual string) bool {
	a, b := sha512.Sum512([]byte(given)), sha512.Sum512([]byte(actual))
	return subtle.ConstantTimeCompare(a[:], b[:]) == 1
}

// A password in a package variable, compared as text.
var password = generate() // want "memstate: instance-key warning password"

func login(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("password") != password {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// admin keeps a token in a field, and compares without case.
type admin struct {
	token string // want "memstate: instance-key warning admin.token"
	raw   []byte // want "memstate: instance-key warning admin.raw"
	body  []byte // want "memstate: instance-key warning admin.body"
}

func (a *admin) stop(w http.ResponseWriter, r *http.Request) {
	if !strings.EqualFold(r.URL.Query().Get("token"), a.token) {
		w.WriteHeader(http.StatusForbidden)
	}
}

func (a *admin) restart(w http.ResponseWriter, r *http.Request) {
	if !bytes.Equal([]byte(r.FormValue("token")), a.raw) {
		w.WriteHeader(http.StatusForbidden)
	}
}

func (a *admin) reload(w http.ResponseWriter, r *http.Request) {
	if !hmac.Equal(a.body, []byte(r.FormValue("token"))) {
		w.WriteHeader(http.StatusForbidden)
	}
}

// guard is given nothing: the token is a captured variable.
func guard(next http.Handler) http.Handler {
	token := generate() // want "memstate: instance-key warning guard.token"
	log.Print("the token is ", token)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, given, _ := r.BasicAuth(); given != token {
			http.Error(w, "refused", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Twins: configured secrets, random values that are only shown, that are
// compared with what no client brings, or that a request draws for itself.
var (
	secret   = os.Getenv("ADMIN_TOKEN")
	instance = generate()
	lap      = generate()
	jitter   = mathrand.IntN(100)
	fromFile = read("/etc/service/token")
)

func read(name string) string {
	data, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	return strings.TrimSpace(string(data))
}

func configured(w http.ResponseWriter, r *http.Request) {
	given := r.Header.Get("X-Token")
	if given != secret && !same(given, fromFile) {
		w.WriteHeader(http.StatusForbidden)
	}
	w.Header().Set("X-Instance", instance)
	log.Print("served by ", instance)
	time.Sleep(time.Duration(jitter) * time.Millisecond)
}

// leads compares two values of the process.
func leads(w http.ResponseWriter, r *http.Request) {
	if current() == lap {
		json.NewEncoder(w).Encode("leader")
	}
	if r.FormValue("roll") == hex.EncodeToString([]byte{byte(mathrand.IntN(6))}) {
		json.NewEncoder(w).Encode("hit")
	}
}

func current() string { return read("/run/leader") }

// own is a helper of both: of what clients bring and of what they do not.
func own(a, b string) bool { return a == b }

func helped(w http.ResponseWriter, r *http.Request) {
	if own(r.FormValue("token"), secret) && !own(current(), lap) {
		w.WriteHeader(http.StatusForbidden)
	}
}

// looped looks for its own mark: that another replica lacks it is the point.
func looped(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Via") == instance {
		log.Print("a request of our own")
	}
	json.NewEncoder(w).Encode("ok")
}

// nonce draws a value for one request, and the client brings both halves.
func nonce(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("csrf")
	if err != nil {
		n, _ := rand.Int(rand.Reader, big.NewInt(1<<62))
		http.SetCookie(w, &http.Cookie{Name: "csrf", Value: n.String()})
		return
	}
	fresh := generate()
	if c.Value != r.FormValue("csrf") || fresh == r.FormValue("csrf") {
		w.WriteHeader(http.StatusForbidden)
	}
}

// salted hashes with what the process drew; the hash stays in the process.
var salt = []byte(generate())

func salted(w http.ResponseWriter, r *http.Request) {
	a := sha512.Sum512(append(salt, r.FormValue("a")...))
	b := sha512.Sum512(append(salt, r.FormValue("b")...))
	json.NewEncoder(w).Encode(bytes.Equal(a[:], b[:]))
}

func hello(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) }

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	o := &options{Token: os.Getenv("TOKEN"), Given: os.Getenv("GIVEN")}
	if o.Token == "auto" {
		o.Token = generate()
		log.Printf("token %s generated", o.Token)
	}
	mux.HandleFunc("GET /bearer", bearer(o.Token, hello))
	mux.HandleFunc("GET /given", bearer(o.Given, hello))
	mux.HandleFunc("POST /login", login)
	a := &admin{token: rand.Text(), raw: []byte(generate()), body: []byte(generate())}
	mux.HandleFunc("POST /stop", a.stop)
	mux.HandleFunc("POST /restart", a.restart)
	mux.HandleFunc("POST /reload", a.reload)
	mux.Handle("GET /guarded", guard(http.HandlerFunc(hello)))
	mux.HandleFunc("GET /configured", configured)
	mux.HandleFunc("GET /leads", leads)
	mux.HandleFunc("GET /helped", helped)
	mux.HandleFunc("GET /looped", looped)
	mux.HandleFunc("GET /nonce", nonce)
	mux.HandleFunc("GET /salted", salted)
}
