// Package byhand reads and makes tokens without a library.
package byhand

import (
	"bytes"
	"crypto"
	"crypto/hmac"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"time"

	"example.com/tokens/store"
)

var (
	secret = []byte("k")
	public *rsa.PublicKey
)

// Claims are the claims of our tokens.
type Claims struct {
	ID      string `json:"jti"`
	Subject string `json:"sub"`
	Expiry  int64  `json:"exp"`
}

// Header is the head of a token.
type Header struct {
	Algorithm string `json:"alg"`
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/unverified", unverified)
	mux.HandleFunc("/cut", cut)
	mux.HandleFunc("/unchecked", unchecked)
	mux.HandleFunc("/equal", equal)
	mux.HandleFunc("/present", present)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/rsa", withRSA)
	mux.HandleFunc("/cursor", cursor)
	mux.HandleFunc("/host", host)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, name string) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func sign(text string) []byte {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

// unverified reads the claims of whoever sends some.
func unverified(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(r.Header.Get("Authorization"), ".")
	if len(parts) != 3 {
		return
	}
	data, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		return
	}
	var c Claims
	if json.Unmarshal(data, &c) != nil || c.Expiry < time.Now().Unix() { // want "jwtexpiry: unverified error"
		return
	}
	answer(w, c.Subject)
}

// cut does the same otherwise.
func cut(w http.ResponseWriter, r *http.Request) {
	_, rest, _ := strings.Cut(r.Header.Get("Authorization"), ".")
	body, _, _ := strings.Cut(rest, ".")
	data, err := segment(body)
	if err != nil {
		return
	}
	c := map[string]any{}
	if json.NewDecoder(bytes.NewReader(data)).Decode(&c) != nil { // want "jwtexpiry: unverified error"
		return
	}
	name, _ := c["sub"].(string)
	answer(w, name)
}

func segment(text string) ([]byte, error) {
	return base64.RawURLEncoding.DecodeString(strings.TrimRight(text, "="))
}

// unchecked compares the signature, and never looks at the time.
func unchecked(w http.ResponseWriter, r *http.Request) {
	c, err := verify(r.Header.Get("Authorization"))
	if err == nil {
		answer(w, c.Subject)
	}
}

func verify(text string) (*Claims, error) {
	parts := strings.SplitN(text, ".", 3)
	if len(parts) != 3 {
		return nil, errors.New("no token")
	}
	sum, err := segment(parts[2])
	if err != nil || !hmac.Equal(sum, sign(parts[0]+"."+parts[1])) {
		return nil, errors.New("bad signature")
	}
	data, err := segment(parts[1])
	if err != nil {
		return nil, err
	}
	c := new(Claims)
	return c, json.Unmarshal(data, c) // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/unchecked]"
}

// equal compares texts.
func equal(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(r.Header.Get("Authorization"), ".")
	if len(parts) != 3 || base64.RawURLEncoding.EncodeToString(sign(parts[0]+"."+parts[1])) != parts[2] {
		return
	}
	data, _ := base64.RawURLEncoding.DecodeString(parts[1])
	var c Claims
	if err := json.Unmarshal(data, &c); err != nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/equal]"
		return
	}
	answer(w, c.Subject)
}

// present lets tokens pass that have no time.
func present(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(r.Header.Get("Authorization"), ".")
	if len(parts) != 3 || !hmac.Equal([]byte(parts[2]), sign(parts[0]+"."+parts[1])) {
		return
	}
	data, _ := base64.RawURLEncoding.DecodeString(parts[1])
	var c Claims
	if err := json.Unmarshal(data, &c); err != nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/present]"
		return
	}
	if c.Expiry > 0 && c.Expiry < time.Now().Unix() {
		return
	}
	answer(w, c.Subject)
}

// strict checks all there is.
func strict(w http.ResponseWriter, r *http.Request) {
	c, err := check(r.Header.Get("Authorization"))
	if err == nil && !store.Revoked(r.Context(), c.ID) {
		answer(w, c.Subject)
	}
}

func check(text string) (*Claims, error) {
	parts := strings.Split(text, ".")
	if len(parts) != 3 {
		return nil, errors.New("no token")
	}
	head, err := segment(parts[0])
	if err != nil {
		return nil, err
	}
	var h Header
	if err := json.Unmarshal(head, &h); err != nil || h.Algorithm != "HS256" {
		return nil, errors.New("bad head")
	}
	if sum, err := segment(parts[2]); err != nil || !hmac.Equal(sum, sign(parts[0]+"."+parts[1])) {
		return nil, errors.New("bad signature")
	}
	data, err := segment(parts[1])
	if err != nil {
		return nil, err
	}
	c := new(Claims)
	if err := json.Unmarshal(data, c); err != nil {
		return nil, err
	}
	if time.Unix(c.Expiry, 0).Before(time.Now()) {
		return nil, errors.New("expired")
	}
	return c, nil
}

// withRSA has a public key.
func withRSA(w http.ResponseWriter, r *http.Request) {
	text := r.Header.Get("Authorization")
	parts := strings.Split(text, ".")
	if len(parts) != 3 {
		return
	}
	sum := sha256.Sum256([]byte(parts[0] + "." + parts[1]))
	signature, _ := base64.RawURLEncoding.DecodeString(parts[2])
	if rsa.VerifyPKCS1v15(public, crypto.SHA256, sum[:], signature) != nil || store.Revoked(r.Context(), text) {
		return
	}
	data, _ := base64.RawURLEncoding.DecodeString(parts[1])
	var c Claims
	if json.Unmarshal(data, &c) != nil || c.Expiry < time.Now().Unix() {
		return
	}
	answer(w, c.Subject)
}

// cursor is no token: nothing is split.
func cursor(w http.ResponseWriter, r *http.Request) {
	data, _ := base64.RawURLEncoding.DecodeString(r.FormValue("cursor"))
	var c Claims
	if json.Unmarshal(data, &c) == nil {
		answer(w, c.Subject)
	}
}

// host splits at dots what is no token.
func host(w http.ResponseWriter, r *http.Request) {
	first, _, _ := strings.Cut(r.Host, ".")
	var c Claims
	if json.Unmarshal([]byte(first), &c) == nil {
		answer(w, c.Subject)
	}
}

// Making registers a handler that makes tokens.
func Making(mux *http.ServeMux) { mux.HandleFunc("/make", makeTokens) }

func makeTokens(w http.ResponseWriter, r *http.Request) {
	good, _ := json.Marshal(map[string]any{"sub": "x", "exp": time.Now().Add(time.Hour).Unix()})
	bad, _ := json.Marshal(map[string]any{"sub": "x"})                              // want "jwtexpiry: issue-no-exp error"
	typed, _ := json.Marshal(Claims{Subject: "x"})                                  // want "jwtexpiry: issue-no-exp error"
	timed, _ := json.Marshal(Claims{Expiry: time.Now().Add(48 * time.Hour).Unix()}) // want "jwtexpiry: weak-expiry info"
	w.Write([]byte(assemble(good) + assemble(bad) + assemble(typed) + assemble(timed)))

	// What is signed as it is, or only encoded, is no token.
	hook, _ := json.Marshal(map[string]any{"event": "x"})
	w.Header().Set("X-Signature", base64.StdEncoding.EncodeToString(sign(string(hook))))
	page, _ := json.Marshal(map[string]any{"after": "x"})
	w.Header().Set("X-Next", base64.RawURLEncoding.EncodeToString(page))
}

func assemble(claims []byte) string {
	head, _ := json.Marshal(Header{Algorithm: "HS256"})
	text := base64.RawURLEncoding.EncodeToString(head) + "." + base64.RawURLEncoding.EncodeToString(claims)
	return text + "." + base64.RawURLEncoding.EncodeToString(sign(text))
}
