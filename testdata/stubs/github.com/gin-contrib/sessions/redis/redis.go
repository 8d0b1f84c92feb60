// Package redis is a stub for tests: types and signatures of github.com/gin-contrib/sessions/redis, without its code.
package redis

import "github.com/gin-contrib/sessions"

type Store interface{ sessions.Store }

func NewStore(size int, network, address, username, password string, keyPairs ...[]byte) (Store, error) {
	return nil, nil
}
