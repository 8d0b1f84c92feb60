package main

import (
	"net/http"

	"github.com/gofiber/fiber/v3"
	"github.com/valyala/fasthttp"
)

// groups nests groups and callbacks.
func (s *server) groups(app *fiber.App) {
	api := app.Group("/api/v1")
	api.Get("/items/:id<int>", s.item)
	cart := api.Group("/cart", auth)
	cart.Delete("/:sku", func(c fiber.Ctx) error { // want `entry: fiber DELETE /api/v1/cart/:sku \(\*server\)\.groups\$1 \[logging auth\]`
		delete(s.carts, c.Params("sku"))
		return nil
	})
	app.Route("/search", func(r fiber.Router) {
		r.Get("/items", s.search)
	})
	for path, h := range map[string]fiber.Handler{"/jobs": s.startJob, "/mails": s.sendMail} {
		app.Post(path, h)
	}
}

// foreign registers handlers of net/http and fasthttp, which fiber v3 takes as they are.
func (s *server) foreign(app *fiber.App) {
	app.Get("/legacy", legacy)
	app.Post("/rpc", auth, http.HandlerFunc(rpc))
	app.Get("/raw", raw)
}

func (s *server) item(c fiber.Ctx) error { // want `entry: fiber GET /api/v1/items/:id<int> \(\*server\)\.item \[logging\]`
	return c.SendString(c.Params("id"))
}

func (s *server) search(c fiber.Ctx) error { // want `entry: fiber GET /search/items \(\*server\)\.search \[logging\]`
	return c.SendString(c.Query("q"))
}

func (s *server) startJob(c fiber.Ctx) error { // want `entry: fiber POST /jobs \(\*server\)\.startJob \[logging\]`
	return c.SendStatus(fiber.StatusCreated)
}

func (s *server) sendMail(c fiber.Ctx) error { // want `entry: fiber POST /mails \(\*server\)\.sendMail \[logging\]`
	return c.SendStatus(fiber.StatusCreated)
}

func legacy(w http.ResponseWriter, r *http.Request) { // want `entry: fiber GET /legacy legacy \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func rpc(w http.ResponseWriter, r *http.Request) { // want `entry: fiber POST /rpc rpc \[logging auth\]`
	w.WriteHeader(http.StatusOK)
}

func raw(ctx *fasthttp.RequestCtx) { // want `entry: fiber GET /raw raw \[logging\]`
	ctx.SetStatusCode(fasthttp.StatusOK)
}
