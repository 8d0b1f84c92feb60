// Package option is a stub for tests: signatures of github.com/square/square-go-sdk/v3/option, without its code.
package option

type RequestOption interface{ apply() }
