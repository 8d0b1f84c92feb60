// Package users is registered by AutoRegister, which calls every method whose name starts with Register.
package users

import (
	"context"

	"github.com/danielgtaylor/huma/v2"
)

// Users serves users.
type Users struct{ names map[string]string }

// New returns the users.
func New() *Users { return &Users{names: map[string]string{}} }

// RegisterRename adds one operation.
func (u *Users) RegisterRename(api huma.API) {
	huma.Put(api, "/users/{id}", u.rename)
}

// RegisterList adds one operation.
func (u *Users) RegisterList(api huma.API) {
	huma.Get(api, "/users", u.list)
}

type input struct {
	ID   string `path:"id"`
	Name string `query:"name"`
}

func (u *Users) rename(ctx context.Context, in *input) (*struct{}, error) { // want `entry: huma PUT /users/\{id\} \(\*Users\)\.rename \[logging\]`
	u.names[in.ID] = in.Name
	return nil, nil
}

func (u *Users) list(ctx context.Context, in *struct{}) (*struct{}, error) { // want `entry: huma GET /users \(\*Users\)\.list \[logging\]`
	return nil, nil
}
