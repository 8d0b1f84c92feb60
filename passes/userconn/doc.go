// Package userconn defines an Analyzer that reports connections to servers that
// are opened for each request, user or tenant.
//
// # Analyzer userconn
//
// userconn: report database connections opened per request, user or tenant
//
// A pool of connections is made once and shared by all requests. Each replica
// has one, so the server sees replicas times pool size connections, and no more.
//
//	func (h *Handler) List(w http.ResponseWriter, r *http.Request) {
//		db, err := sql.Open("pgx", dsn)                          // WRONG: a pool for each request
//		h.tenants[r.Header.Get("Tenant")] = db                   // WRONG: a pool for each tenant, in each replica
//		rows, err := h.db.QueryContext(r.Context(), query, id)   // RIGHT: the pool made in main
//	}
//
// There are two kinds of findings, each at the call that opens the connection:
//
//   - per-request: requests open it. It is an error if it is not closed before
//     the request is over, also by defer or in a helper function, and a warning
//     if it is;
//   - per-user: it is kept in memory under a key that requests name.
//
// Not reported is what is opened once: before requests, behind a sync.Once, or
// when it is first needed; and what is taken from a pool, as transactions are.
package userconn
