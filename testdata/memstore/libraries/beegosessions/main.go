// Package main switches sessions of beego on.
package main

import "github.com/beego/beego/v2/server/web"

type loginController struct{ web.Controller }

func (c *loginController) Post() { c.SetSession("user", c.GetString("user")) }

func main() {
	web.BConfig.WebConfig.Session.SessionOn = true // want "memstore: session error"
	web.Router("/login", &loginController{})
	web.Run()
}
