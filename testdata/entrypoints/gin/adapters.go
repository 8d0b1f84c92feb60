package main

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
)

// adapted registers net/http handlers and functions that return errors.
func (s *server) adapted(r *gin.Engine) {
	r.GET("/legacy", gin.WrapF(legacy))
	r.POST("/rpc", gin.WrapH(&rpc{}))
	r.GET("/assets", gin.WrapH(http.FileServer(http.Dir("assets"))))
	r.POST("/pay", wrap(s.pay))
}

func legacy(w http.ResponseWriter, r *http.Request) { // want `entry: gin GET /legacy legacy \[logging\]`
	w.WriteHeader(http.StatusOK)
}

type rpc struct{}

func (p *rpc) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: gin POST /rpc \(\*rpc\)\.ServeHTTP \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func wrap(h func(*gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := h(c); err != nil {
			c.AbortWithStatus(500)
		}
	}
}

func (s *server) pay(c *gin.Context) error { // want `entry: gin POST /pay \(\*server\)\.pay \[logging wrap\]`
	return errors.New("no provider")
}
