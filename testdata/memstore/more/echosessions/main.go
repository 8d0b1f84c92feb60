// Package main wires sessions of gorilla into echo, and limits with echo v5.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/gorilla/sessions"
	"github.com/labstack/echo-contrib/session"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
	middleware5 "github.com/labstack/echo/v5/middleware"
)

func login(c echo.Context) error {
	s, err := session.Get("login", c)
	if err != nil {
		return err
	}
	s.Values["user"] = c.FormValue("user")
	return s.Save(c.Request(), c.Response())
}

func index(c *echo5.Context) error { return nil }

type redisStore struct{ address string }

func (s *redisStore) Allow(identifier string) (bool, error) { return true, nil }

func main() {
	e := echo.New()
	e.Use(session.Middleware(sessions.NewFilesystemStore("", []byte(os.Getenv("KEY"))))) // want "memstore: session error"
	e.POST("/login", login)
	cookies := echo.New()
	cookies.Use(session.Middleware(sessions.NewCookieStore([]byte(os.Getenv("KEY")))))
	cookies.POST("/login", login)
	go e.Start(":8080")
	go http.ListenAndServe(":8081", cookies)

	e5 := echo5.New()
	e5.Use(middleware5.RateLimiter(middleware5.NewRateLimiterMemoryStore(20))) // want "memstore: ratelimit warning"
	e5.GET("/", index)
	good := echo5.New()
	good.Use(middleware5.RateLimiter(&redisStore{address: "redis:6379"}))
	good.GET("/", index)
	go e5.Start(":8082")
	log.Fatal(good.Start(":8083"))
}
