// Package braintree is a stub for tests: signatures of github.com/braintree-go/braintree-go, without its code.
package braintree

import "context"

type Environment struct{}

type Braintree struct{}

func New(env Environment, merchId, pubKey, privKey string) *Braintree { return nil }

func (g *Braintree) Transaction() *TransactionGateway { return nil }

type TransactionGateway struct{}

type TransactionRequest struct {
	Type    string
	OrderId string
}

type Transaction struct{ Id string }

func (g *TransactionGateway) Create(ctx context.Context, tx *TransactionRequest) (*Transaction, error) {
	return nil, nil
}

func (g *TransactionGateway) Find(ctx context.Context, id string) (*Transaction, error) {
	return nil, nil
}
