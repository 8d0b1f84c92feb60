// Package credentials is a stub for tests: types and signatures of google.golang.org/grpc/credentials, without its code.
package credentials

type AuthInfo interface {
	AuthType() string
}
