// Package main switches sessions of beego on, with a shared provider, and makes
// managers of its own.
package main

import (
	"log"
	"net/http"

	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/session"
)

type loginController struct{ web.Controller }

func (c *loginController) Post() { c.SetSession("user", c.GetString("user")) }

var own, shared *session.Manager

func init() {
	var err error
	if own, err = session.NewManager("memory", &session.ManagerConfig{}); err != nil { // want "memstore: session error"
		log.Fatal(err)
	}
	if shared, err = session.NewManager("redis", &session.ManagerConfig{}); err != nil {
		log.Fatal(err)
	}
}

func start(w http.ResponseWriter, r *http.Request) {
	s, err := own.SessionStart(w, r)
	if err != nil {
		log.Print(err)
		return
	}
	s.Set("user", r.FormValue("user"))
}

func startShared(w http.ResponseWriter, r *http.Request) {
	s, err := shared.SessionStart(w, r)
	if err != nil {
		log.Print(err)
		return
	}
	s.Set("user", r.FormValue("user"))
}

func main() {
	web.BConfig.WebConfig.Session.SessionOn = true
	web.BConfig.WebConfig.Session.SessionProvider = "redis"
	web.Router("/login", &loginController{})
	http.HandleFunc("/start", start)
	http.HandleFunc("/shared", startShared)
	go http.ListenAndServe(":8081", nil)
	web.Run()
}
