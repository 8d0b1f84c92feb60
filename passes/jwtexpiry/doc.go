// Package jwtexpiry defines an Analyzer that reports signed tokens (JWT) that
// live for ever, or that nobody checks.
//
// # Analyzer jwtexpiry
//
// jwtexpiry: report signed tokens that never expire or are not checked
//
// A token is good on every replica until it expires, so it must expire, and
// whoever accepts it must insist.
//
//	jwt.Parse(text, key)                               // WRONG: a token without exp passes
//	jwt.Parse(text, key, jwt.WithExpirationRequired()) // RIGHT
//
// There are four kinds of findings, each at the call that reads or makes the
// token:
//
//   - unverified: what is read from the token is used, though nobody checks its
//     signature;
//   - no-expiry: the time of expiry is not checked, or need not be there while
//     the issuer in the program does not set it;
//   - weak-expiry: a token without it is accepted, though every issuer that is
//     seen sets it;
//   - issue-no-exp: a token is made without it.
//
// As information, tokens that live longer than a bound (-jwtexpiry.lifetime,
// 24 hours if not given) are reported where they are made.
//
// Options and parsers are followed through variables, fields, constructors and
// functions to the call that reads the token. What the program checks itself
// counts: a claims type's own Valid or Validate method, a call of VerifyExpiresAt
// that requires the claim, and code that refuses claims without it. A token that
// is decoded first and verified later is verified.
//
// Tokens need no library: a text from a client that is split at dots, and decoded
// from base64 and JSON, is a token, and so is JSON that is encoded and signed.
//
// A token in the parameter id_token_hint of OpenID Connect may have expired, as
// the standard says: it lets nobody in.
//
// Reported is only what requests reach, by the package that registers them. It
// cannot see what a gateway in front of the service checks.
package jwtexpiry
