package main

import (
	"context"

	"github.com/danielgtaylor/huma/v2"
)

// groups nests groups: prefixes are joined, middleware of the outer comes first.
func (s *server) groups(api huma.API) {
	v1 := huma.NewGroup(api, "/v1")
	huma.Get(v1, "/stats", s.stats)
	admin := huma.NewGroup(v1, "/admin")
	admin.UseMiddleware(auth(api))
	huma.Delete(admin, "/items/{id}", s.purge)
}

func (s *server) stats(ctx context.Context, in *struct{}) (*itemOutput, error) { // want `entry: huma GET /v1/stats \(\*server\)\.stats \[logging\]`
	return &itemOutput{}, nil
}

func (s *server) purge(ctx context.Context, in *itemInput) (*struct{}, error) { // want `entry: huma DELETE /v1/admin/items/\{id\} \(\*server\)\.purge \[logging auth\$1\]`
	delete(s.items, in.ID)
	return nil, nil
}
