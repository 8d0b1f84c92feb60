// Package published tells clients the public halves of keys that other replicas
// lack.
package published

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"github.com/go-jose/go-jose/v3"
)

// keychain keeps a set of keys, to which start-up code adds one.
type keychain struct {
	keySet *jose.JSONWebKeySet // want "memstate: instance-key warning keychain.keySet"
}

func (k *keychain) all() []jose.JSONWebKey { return k.keySet.Keys }

func (k *keychain) create(kid string) jose.JSONWebKey {
	key, err := rsa.GenerateKey(rand.Reader, 4096)
	if err != nil {
		log.Fatal(err)
	}
	jwk := jose.JSONWebKey{Key: key, KeyID: kid, Algorithm: "RS256"}
	k.keySet.Keys = append(k.keySet.Keys, jwk)
	return jwk
}

type service struct{ keys *keychain }

func (s *service) public() []jose.JSONWebKey {
	keys := s.keys.all()
	out := make([]jose.JSONWebKey, len(keys))
	for i, k := range keys {
		out[i] = k.Public()
	}
	return out
}

func (s *service) jwks(w http.ResponseWriter, r *http.Request) { json.NewEncoder(w).Encode(s.public()) }

// ring is a set of keys out of which requests take one to sign with.
type ring struct {
	keys map[string]*rsa.PrivateKey // want "memstate: instance-key warning ring.keys"
}

func (g *ring) sign(w http.ResponseWriter, r *http.Request) {
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: "RS256", Key: g.keys["main"]}, nil)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	signed, _ := signer.Sign([]byte(r.FormValue("text")))
	json.NewEncoder(w).Encode(signed)
}

// A key of the language's own library.
var identity = generate() // want "memstate: instance-key warning identity"

func generate() *ecdsa.PrivateKey {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	return key
}

func whoami(w http.ResponseWriter, r *http.Request) {
	der, err := x509.MarshalPKIXPublicKey(&identity.PublicKey)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Write(der)
}

// Twins: keys from a file, a key whose public half start-up code logs, one that
// a request makes for its answer, a set of random names.
type configured struct {
	set *jose.JSONWebKeySet
	key crypto.Signer
}

func load(name string) *configured {
	data, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	c := &configured{set: &jose.JSONWebKeySet{}}
	if err := json.Unmarshal(data, c.set); err != nil {
		log.Fatal(err)
	}
	key, err := x509.ParseECPrivateKey(data)
	if err != nil {
		log.Fatal(err)
	}
	c.key = key
	return c
}

func (c *configured) jwks(w http.ResponseWriter, r *http.Request) {
	var out []crypto.PublicKey
	for _, k := range c.set.Keys {
		out = append(out, k.Public())
	}
	json.NewEncoder(w).Encode(append(out, c.key.Public()))
}

var logged = generate()

func ephemeral(w http.ResponseWriter, r *http.Request) {
	der, _ := x509.MarshalPKIXPublicKey(generate().Public())
	w.Write(der)
}

var names = []string{rand.Text(), rand.Text()}

func listed(w http.ResponseWriter, r *http.Request) { json.NewEncoder(w).Encode(names) }

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	k := &keychain{keySet: &jose.JSONWebKeySet{}}
	k.create("signing")
	mux.HandleFunc("GET /jwks", (&service{keys: k}).jwks)
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		log.Fatal(err)
	}
	g := &ring{keys: map[string]*rsa.PrivateKey{"main": key}}
	mux.HandleFunc("POST /sign/ring", g.sign)
	mux.HandleFunc("GET /whoami", whoami)
	mux.HandleFunc("GET /configured/jwks", load("/etc/service/jwks.json").jwks)
	log.Print("public key: ", logged.Public())
	mux.HandleFunc("GET /ephemeral", ephemeral)
	mux.HandleFunc("GET /names", listed)
}
