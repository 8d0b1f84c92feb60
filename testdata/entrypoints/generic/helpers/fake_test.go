package helpers

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

// Functions and registrations of test files do not count.
func fakePage(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusOK)
}

func TestFake(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /fake", fakePage)
	srv := httptest.NewServer(mux)
	defer srv.Close()
}
