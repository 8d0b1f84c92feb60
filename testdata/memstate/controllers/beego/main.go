// Command beego has controllers, of which each request gets its own, and what
// they share.
package main

import (
	"sync"

	"github.com/beego/beego/v2/server/web"
)

type store struct {
	mu    sync.Mutex
	carts map[string]string // want "memstate: cart error store.carts [DELETE /carts, POST /carts]"
}

func (s *store) put(user, item string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.carts[user] = item
}

func (s *store) get(user string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.carts[user]
}

func (s *store) drop(user string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.carts, user)
}

// base's fields are of one request, but for what Shared refers to: it is
// copied from the registered controller.
type base struct {
	web.Controller
	user  string
	items map[string]int
}

func (c *base) Prepare() {
	c.user = c.GetString("user")
	c.items = map[string]int{}
}

type cartController struct {
	base
	Shared *store
	hidden *store
	count  int
}

func (c *cartController) Post() {
	c.count++
	c.items[c.user] += c.count
	c.Shared.put(c.user, c.GetString("item"))
}

func (c *cartController) Delete() {
	c.Data["item"] = c.Shared.get(c.user)
	c.Shared.drop(c.user)
}

// Get uses what is not exported: it is not copied.
func (c *cartController) Get() {
	if c.hidden != nil {
		c.hidden.put("a", c.hidden.get("b"))
	}
}

var visits = map[string]int{} // want "memstate: counter warning visits [GET /visits]"

type visitController struct{ base }

func (c *visitController) Get() {
	visits[c.user]++
	c.Data["visits"] = visits[c.user]
}

// taskController is made from nothing for each request.
type taskController struct {
	base
	Last map[string]string
}

func (c *taskController) Run() { c.Last[c.user] = c.Last[c.GetString("task")] }

func main() {
	web.Router("/carts", &cartController{Shared: &store{carts: map[string]string{}}, hidden: &store{carts: map[string]string{}}})
	web.Router("/visits", &visitController{})
	web.AutoRouter(&taskController{Last: map[string]string{}})
	web.Run()
}
