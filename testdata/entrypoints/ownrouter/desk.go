package main

import (
	"log"
	"net/http"

	"github.com/gin-gonic/gin"
)

// A group keeps a group of the library.
type group struct{ of *gin.RouterGroup }

func (g *group) sub(path string) *group { return &group{g.of.Group(path)} }

func (g *group) post(path string, h gin.HandlerFunc) { g.of.POST(path, h) }

func desk(a *api) {
	e := gin.New()
	root := &group{e.Group("/desk")}
	tickets := root.sub("/tickets")
	tickets.post("/", a.issue)
	tickets.sub("/{ticket}").post("/void", a.void)
	root.sub("/shifts").post("/", a.shift)
	log.Fatal(e.Run(":8081"))
}

func (a *api) issue(c *gin.Context) { // want `entry: gin POST /desk/tickets/ \(\*api\)\.issue \[\]`
	c.Status(http.StatusOK)
}

func (a *api) void(c *gin.Context) { // want `entry: gin POST /desk/tickets/\{ticket\}/void \(\*api\)\.void \[\]`
	c.Status(http.StatusOK)
}

func (a *api) shift(c *gin.Context) { // want `entry: gin POST /desk/shifts/ \(\*api\)\.shift \[\]`
	c.Status(http.StatusOK)
}
