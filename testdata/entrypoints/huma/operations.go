package main

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

type itemInput struct {
	ID   string `path:"id"`
	Key  string `header:"Idempotency-Key"`
	Body struct {
		Name string `json:"name"`
	}
}

type itemOutput struct {
	Body struct {
		Name string `json:"name"`
	}
}

// operations registers by values of type huma.Operation.
func (s *server) operations(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "put-item",
		Method:      http.MethodPut,
		Path:        "/items/{id}",
		Middlewares: huma.Middlewares{auth(api), s.audit},
	}, s.putItem)
	op := huma.Operation{OperationID: "delete-item", Method: http.MethodDelete, Path: "/items/{id}"}
	huma.Register(api, op, func(ctx context.Context, in *itemInput) (*struct{}, error) { // want `entry: huma DELETE /items/\{id\} \(\*server\)\.operations\$1 \[logging\]`
		delete(s.items, in.ID)
		return nil, nil
	})
}

func (s *server) audit(ctx huma.Context, next func(huma.Context)) { next(ctx) }

func (s *server) putItem(ctx context.Context, in *itemInput) (*itemOutput, error) { // want `entry: huma PUT /items/\{id\} \(\*server\)\.putItem \[logging auth\$1 \(\*server\)\.audit\]`
	s.items[in.ID] = in.Body.Name
	return s.reply(ctx, in)
}

// reply has the shape of an operation and is only called.
func (s *server) reply(ctx context.Context, in *itemInput) (*itemOutput, error) {
	out := &itemOutput{}
	out.Body.Name = s.items[in.ID]
	return out, ctx.Err()
}
