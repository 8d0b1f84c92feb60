package orders

import (
	"context"
	"encoding/json"
	"net/http"

	kithttp "github.com/go-kit/kit/transport/http"
	"github.com/gorilla/mux"
)

// NewHTTPHandler routes to the endpoints; decoders, encoders and options are no entry points.
func NewHTTPHandler(e Endpoints) http.Handler {
	opts := []kithttp.ServerOption{
		kithttp.ServerBefore(kithttp.PopulateRequestContext, userToContext),
		kithttp.ServerErrorEncoder(encodeError),
	}
	r := mux.NewRouter()
	r.Methods("POST").Path("/orders").Handler(kithttp.NewServer(e.Create, decodeCreate, kithttp.EncodeJSONResponse, opts...))
	get := kithttp.NewServer(e.Get, decodeGet, encode, opts...)
	r.Handle("/orders/{id}", get).Methods("GET")
	return r
}

type userKey struct{}

func userToContext(ctx context.Context, r *http.Request) context.Context {
	return context.WithValue(ctx, userKey{}, r.Header.Get("X-User"))
}

func decodeCreate(_ context.Context, r *http.Request) (any, error) {
	var req createRequest
	err := json.NewDecoder(r.Body).Decode(&req)
	return req, err
}

func decodeGet(_ context.Context, r *http.Request) (any, error) {
	return mux.Vars(r)["id"], nil
}

func encode(_ context.Context, w http.ResponseWriter, response any) error {
	return json.NewEncoder(w).Encode(response)
}

func encodeError(_ context.Context, err error, w http.ResponseWriter) {
	http.Error(w, err.Error(), http.StatusInternalServerError)
}
