package main

import "net/http"

// methodChecks registers handlers that look at the method themselves: for the entry it is ANY.
func methodChecks(mux *http.ServeMux) {
	mux.HandleFunc("/carts", carts)
	mux.HandleFunc("/checkout", checkout)
}

func carts(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY /carts carts \[\]`
	switch r.Method {
	case http.MethodGet:
		listCarts(w, r)
	case http.MethodPost:
		createCart(w, r)
	default:
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
	}
}

// listCarts and createCart are called by carts only: no entry points of their own.
func listCarts(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusOK)
}

func createCart(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusCreated)
}

func checkout(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY /checkout checkout \[\]`
	if r.Method != http.MethodPost {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}
