// Package sessions is a stub for tests: types and signatures of github.com/gin-contrib/sessions, without its code.
package sessions

import "github.com/gin-gonic/gin"

type Options struct{ MaxAge int }

type Store interface{ Options(Options) }

type Session interface {
	Get(key interface{}) interface{}
	Set(key interface{}, val interface{})
	Save() error
}

func Sessions(name string, store Store) gin.HandlerFunc { return nil }

func SessionsMany(names []string, store Store) gin.HandlerFunc { return nil }

func Default(c *gin.Context) Session { return nil }
