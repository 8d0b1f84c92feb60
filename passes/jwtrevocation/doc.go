// Package jwtrevocation defines an Analyzer that reports signed tokens (JWT)
// that cannot be taken back.
//
// # Analyzer jwtrevocation
//
// jwtrevocation: report signed tokens that cannot be taken back
//
// A stolen token, or one of a user who has logged out, is good until it expires,
// unless somebody asks a store that all replicas share.
//
//	claims := verify(text)
//	next(w, r)                                  // WRONG: nobody was asked
//
//	if revoked(ctx, rdb, claims.ID) { refuse }  // RIGHT: a small list in Redis
//
// There are two kinds of findings, each at the call that verifies the token:
//
//   - no-revocation: nothing is asked about the token before the request goes on;
//   - local-revocation: what is asked is a list in the memory of one process, of
//     which the other replicas know nothing.
//
// What counts is a read of a store outside the process by what identifies the
// token or its owner, or a call of another service, in the middleware that
// verifies, or in the functions between the handler and the call that verifies.
// In the handler itself only a look-up of this token counts, since its ordinary
// queries are about its owner, too, or one of the owner whose result is compared
// with a claim, as a version or the time of a change, and refuses others. A key-value store that the program never
// writes to is no list.
//
// With -jwtrevocation.lifetime, no-revocation is information where all tokens
// that the program makes live at most this long.
//
// Tokens that the service fetches itself, as in the callback of a login with
// another provider, are not judged, nor is the parameter id_token_hint of OpenID
// Connect. Where an interface is asked whose implementation is not seen, nothing
// is reported. It cannot see what a gateway in front of the service asks.
package jwtrevocation
