// Package gothic is a stub for tests: types and signatures of github.com/markbates/goth/gothic, without its code.
package gothic

import (
	"net/http"

	"github.com/gorilla/sessions"
)

var Store sessions.Store

func BeginAuthHandler(res http.ResponseWriter, req *http.Request) {}

func GetFromSession(key string, req *http.Request) (string, error) { return "", nil }
