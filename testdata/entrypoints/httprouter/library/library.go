// Package library is for other modules: its handle is known by its signature only.
package library

import (
	"net/http"

	"github.com/julienschmidt/httprouter"
)

// Export is registered by nobody here.
func Export(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // want `entry: httprouter ANY \* Export \[\]`
	w.WriteHeader(http.StatusOK)
}
