// Package paystack is a stub for tests: signatures of github.com/rpip/paystack-go, without its code.
package paystack

import "net/http"

type Client struct {
	Transaction *TransactionService
	Transfer    *TransferService
}

func NewClient(key string, httpClient *http.Client) *Client { return nil }

type TransactionService struct{}

type TransactionRequest struct {
	Reference         string
	AuthorizationCode string
}

type Transaction struct{ ID int }

func (s *TransactionService) ChargeAuthorization(req *TransactionRequest) (*Transaction, error) {
	return nil, nil
}

type TransferService struct{}

type TransferRequest struct{ Recipient string }

type Transfer struct{ ID int }

func (s *TransferService) Initiate(req *TransferRequest) (*Transfer, error) { return nil, nil }
