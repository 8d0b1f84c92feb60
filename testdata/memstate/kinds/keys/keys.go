// Package keys signs what clients carry, with keys that other replicas lack.
package keys

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"log"
	mathrand "math/rand/v2"
	"net/http"
	"os"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/securecookie"
	"github.com/gorilla/sessions"
)

func randomKey() []byte {
	key := make([]byte, 32)
	if _, err := rand.Read(key); err != nil {
		log.Fatal(err)
	}
	return key
}

// A key in a package variable.
var jwtKey = randomKey() // want "memstate: instance-key warning jwtKey"

func issue(w http.ResponseWriter, r *http.Request) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": r.FormValue("user"), "exp": time.Now().Add(time.Hour).Unix()})
	s, err := t.SignedString(jwtKey)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(s)
}

func verify(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.FormValue("token"), func(*jwt.Token) (any, error) { return jwtKey, nil }, jwt.WithExpirationRequired())
	if err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	json.NewEncoder(w).Encode(t.Claims)
}

// signer takes its key from the environment, or makes one up.
type signer struct {
	key []byte // want "memstate: instance-key warning signer.key"
}

func newSigner() *signer {
	key := []byte(os.Getenv("SIGNING_KEY"))
	if len(key) == 0 {
		log.Print("no SIGNING_KEY: using a random one")
		key = randomKey()
	}
	return &signer{key: key}
}

func (s *signer) mac(text string) string {
	m := hmac.New(sha256.New, s.key)
	m.Write([]byte(text))
	return hex.EncodeToString(m.Sum(nil))
}

func (s *signer) link(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	json.NewEncoder(w).Encode("/download?id=" + id + "&sig=" + s.mac(id))
}

func (s *signer) download(w http.ResponseWriter, r *http.Request) {
	if !hmac.Equal([]byte(s.mac(r.FormValue("id"))), []byte(r.FormValue("sig"))) {
		w.WriteHeader(http.StatusForbidden)
	}
}

// A store of cookies with a key of its own.
var cookies = sessions.NewCookieStore(securecookie.GenerateRandomKey(32)) // want "memstate: instance-key warning cookies"

func visit(w http.ResponseWriter, r *http.Request) {
	s, _ := cookies.Get(r, "visit")
	s.Values["user"] = r.FormValue("user")
	if err := s.Save(r, w); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// sealer encrypts what clients keep.
type sealer struct {
	secret string // want "memstate: instance-key warning sealer.secret"
}

func (s *sealer) seal(w http.ResponseWriter, r *http.Request) {
	block, err := aes.NewCipher([]byte(s.secret))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	nonce := make([]byte, aead.NonceSize())
	rand.Read(nonce)
	w.Write(aead.Seal(nonce, nonce, []byte(r.FormValue("state")), nil))
}

// Twins: a configured key, a key that must be configured, a key of one
// request, a random number that signs nothing.
var configured = []byte(os.Getenv("JWT_KEY"))

func must(name string) []byte {
	v := os.Getenv(name)
	if v == "" {
		log.Fatal(name + " is not set")
	}
	return []byte(v)
}

var (
	required       = must("COOKIE_KEY")
	sharedCookies  = sessions.NewCookieStore(required)
	jitter         = time.Duration(mathrand.IntN(1000)) * time.Millisecond
	configuredSign = &configuredSigner{key: must("SIGNING_KEY")}
)

// configuredSigner has the same methods as signer.
type configuredSigner struct{ key []byte }

func (s *configuredSigner) link(w http.ResponseWriter, r *http.Request) {
	m := hmac.New(sha256.New, s.key)
	m.Write([]byte(r.FormValue("id")))
	json.NewEncoder(w).Encode(hex.EncodeToString(m.Sum(nil)))
}

func issueShared(w http.ResponseWriter, r *http.Request) {
	time.Sleep(jitter)
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": r.FormValue("user"), "exp": time.Now().Add(time.Hour).Unix()})
	s, err := t.SignedString(configured)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	c, _ := sharedCookies.Get(r, "token")
	c.Values["token"] = s
	if err := c.Save(r, w); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// once signs with a key that it gives away.
func once(w http.ResponseWriter, r *http.Request) {
	key := randomKey()
	m := hmac.New(sha256.New, key)
	m.Write([]byte(r.FormValue("text")))
	json.NewEncoder(w).Encode([]string{hex.EncodeToString(key), hex.EncodeToString(m.Sum(nil))})
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /token", issue)
	mux.HandleFunc("GET /token", verify)
	s := newSigner()
	mux.HandleFunc("GET /link", s.link)
	mux.HandleFunc("GET /download", s.download)
	mux.HandleFunc("GET /visit", visit)
	e := &sealer{secret: rand.Text()}
	mux.HandleFunc("POST /seal", e.seal)
	mux.HandleFunc("POST /shared", issueShared)
	mux.HandleFunc("GET /shared/link", configuredSign.link)
	mux.HandleFunc("POST /once", once)
}
