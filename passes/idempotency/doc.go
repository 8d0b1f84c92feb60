// Package idempotency defines an Analyzer that reports POST handlers that are
// not safe to retry.
//
// # Analyzer idempotency
//
// idempotency: report POST handlers that are not safe to retry
//
// A client that gets no answer sends its request again, and a load balancer
// does so by itself. The second attempt may reach another replica, which knows
// nothing of the first: a row is inserted twice, a message sent twice, a card
// charged twice.
//
//	func create(w http.ResponseWriter, r *http.Request) {
//		db.Exec("INSERT INTO orders (item) VALUES ($1)", item)                   // WRONG: once more at each attempt
//		db.Exec("INSERT INTO orders (key, item) VALUES ($1, $2) ON CONFLICT DO NOTHING",
//			r.Header.Get("Idempotency-Key"), item)                               // RIGHT
//	}
//
// Reported are entry points for POST, those for any verb that ask for POST or
// read a body, and RPC methods. There are these kinds of findings, each at the
// handler:
//
//   - payment: a payment is made once more;
//   - insert: another record is made in a database or shared cache;
//   - increment: a shared number is changed once more;
//   - publish: a message, mail or job is sent once more;
//   - outbound: another service is asked once more to make something, or a
//     program is run;
//   - unused-key: the client's key is read, but nothing is looked up or stored
//     by it.
//
// A payment is an error, and so is another record of money: an insert into a
// table, or of a type, that is called like payments, charges, transfers, ledger
// entries or wallets, or a change of a number there. All else is a warning.
//
// RPCs with streams are judged like others: libraries send the messages of a
// broken stream again if they are told to, and clients do so by themselves. Calls
// of other services by RPC are not reported, since nothing says which of them
// change anything.
//
// What makes a second attempt harmless is looked for on every way from the
// route to the effect, in middleware, wrappers, callees and behind interfaces:
// an idempotency key that reaches a store; an upsert or a unique constraint on
// what the client sends; a look-up before the insert that sends a second
// attempt another way; a one-time token that is taken; a state that the first
// attempt has left; a key of the payment provider; a framework's middleware;
// the idempotency level of an RPC method, in connect's option or the proto file.
// Constraints, also EXCLUDE where it refuses equal values, are read from struct
// tags and from CREATE statements in strings and embedded files; the command
// also reads the module's *.sql files.
//
// Deleting and setting values is the same again, and no finding; nor are reads,
// log lines, metrics, what a login leaves, and what stays in the process. With
// -idempotency.strict, every POST that writes anything is reported.
// -idempotency.headers names more headers that carry such keys.
//
// It is judged where the whole service is known, in main packages.
package idempotency
