// Package metadata is a stub for tests: types and signatures of google.golang.org/grpc/metadata, without its code.
package metadata

import "context"

type MD map[string][]string

func New(m map[string]string) MD { return nil }

func Pairs(kv ...string) MD { return nil }

func (md MD) String() string { return "" }

func (md MD) Len() int { return 0 }

func (md MD) Copy() MD { return nil }

func (md MD) Get(k string) []string { return nil }

func (md MD) Set(k string, vals ...string) {}

func (md MD) Append(k string, vals ...string) {}

func (md MD) Delete(k string) {}

func NewOutgoingContext(ctx context.Context, md MD) context.Context { return nil }

func FromIncomingContext(ctx context.Context) (MD, bool) { return nil, false }

func ValueFromIncomingContext(ctx context.Context, key string) []string { return nil }
