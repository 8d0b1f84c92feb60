// Package orders is a go-kit service: service, endpoints, transport.
package orders

import (
	"context"
	"errors"
)

// Service keeps orders.
type Service interface {
	Create(ctx context.Context, id string) (string, error)
	Get(ctx context.Context, id string) (string, error)
}

type service struct{ orders map[string]string }

// NewService returns the service, with logging around it.
func NewService() Service {
	return loggingService{&service{orders: map[string]string{}}}
}

func (s *service) Create(ctx context.Context, id string) (string, error) {
	s.orders[id] = "new"
	return id, nil
}

func (s *service) Get(ctx context.Context, id string) (string, error) {
	state, ok := s.orders[id]
	if !ok {
		return "", errors.New("not found")
	}
	return state, nil
}

// loggingService is middleware of the service, below the endpoints: no entry of its own.
type loggingService struct{ Service }

func (l loggingService) Create(ctx context.Context, id string) (string, error) {
	return l.Service.Create(ctx, id)
}
