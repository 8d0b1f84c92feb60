// Package session is a stub for tests: types and signatures of github.com/beego/beego/v2/server/web/session, without its code.
package session

import "net/http"

type ManagerConfig struct{ CookieName string }

type Store interface{ Set(key, value any) error }

type Manager struct{}

func NewManager(provideName string, cf *ManagerConfig) (*Manager, error) { return nil, nil }

func (m *Manager) SessionStart(w http.ResponseWriter, r *http.Request) (Store, error) {
	return nil, nil
}
