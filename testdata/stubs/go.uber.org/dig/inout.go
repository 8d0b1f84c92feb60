// Package dig is a stub for tests: types and signatures of go.uber.org/dig, without its code.
package dig

type In struct{}

type Out struct{}
