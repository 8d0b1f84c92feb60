package main

import (
	"context"

	"github.com/danielgtaylor/huma/v2"
)

// short registers with the functions named after a verb.
func (s *server) short(api huma.API) {
	huma.Get(api, "/items/{id}", s.getItem)
	huma.Post(api, "/items", createItem(s))
	huma.Patch(api, "/items/{id}", patchItem)
}

func (s *server) getItem(ctx context.Context, in *itemInput) (*itemOutput, error) { // want `entry: huma GET /items/\{id\} \(\*server\)\.getItem \[logging\]`
	return s.reply(ctx, in)
}

func createItem(s *server) func(context.Context, *itemInput) (*itemOutput, error) {
	return func(ctx context.Context, in *itemInput) (*itemOutput, error) { // want `entry: huma POST /items createItem\$1 \[logging\]`
		s.items[in.Key] = in.Body.Name
		return s.reply(ctx, in)
	}
}

func patchItem(ctx context.Context, in *itemInput) (*itemOutput, error) { // want `entry: huma PATCH /items/\{id\} patchItem \[logging\]`
	return &itemOutput{}, nil
}
