// Package codes is a stub for tests: types and signatures of google.golang.org/grpc/codes, without its code.
package codes

type Code uint32

const OK Code = 0

const InvalidArgument Code = 3

const NotFound Code = 5

const Unimplemented Code = 12

const Internal Code = 13

const Unauthenticated Code = 16
