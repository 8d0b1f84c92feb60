package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

type route struct {
	method, path string
	handlers     gin.HandlersChain
}

// table registers in a loop; a row holds middleware and handler.
func (s *server) table(r *gin.Engine) {
	g := r.Group("/jobs")
	for _, rt := range []route{
		{http.MethodGet, "/:id", gin.HandlersChain{s.job}},
		{http.MethodPost, "", gin.HandlersChain{auth, s.startJob}},
	} {
		g.Handle(rt.method, rt.path, rt.handlers...)
	}
}

func (s *server) job(c *gin.Context) { // want `entry: gin GET /jobs/:id \(\*server\)\.job \[logging\]`
	c.Status(200)
}

func (s *server) startJob(c *gin.Context) { // want `entry: gin POST /jobs \(\*server\)\.startJob \[logging auth\]`
	c.Status(202)
}
