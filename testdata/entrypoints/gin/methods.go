package main

import "github.com/gin-gonic/gin"

// methods names methods as arguments, as a list and not at all.
func (s *server) methods(r gin.IRouter) {
	r.Any("/echo", s.echo)
	r.Handle("PATCH", "/profile", s.profile)
	r.Match([]string{"GET", "POST"}, "/search/*query", s.search)
	g := r.Group("/sessions")
	g.POST("/", s.login).DELETE("/", s.logout)
}

func (s *server) echo(c *gin.Context) { // want `entry: gin ANY /echo \(\*server\)\.echo \[logging\]`
	c.Status(200)
}

func (s *server) profile(c *gin.Context) { // want `entry: gin PATCH /profile \(\*server\)\.profile \[logging\]`
	c.Status(200)
}

func (s *server) search(c *gin.Context) { // want `entry: gin GET /search/\*query \(\*server\)\.search \[logging\]` `entry: gin POST /search/\*query \(\*server\)\.search \[logging\]`
	c.Status(200)
}

func (s *server) login(c *gin.Context) { // want `entry: gin POST /sessions/ \(\*server\)\.login \[logging\]`
	c.SetCookie("user", c.PostForm("user"), 3600, "/", "", true, true)
}

func (s *server) logout(c *gin.Context) { // want `entry: gin DELETE /sessions/ \(\*server\)\.logout \[logging\]`
	c.SetCookie("user", "", -1, "/", "", true, true)
}
