package controllers

import "github.com/beego/beego/v2/server/web"

// BaseController has what every controller shares; its methods are no actions.
type BaseController struct {
	web.Controller
	user string
}

func (c *BaseController) Prepare() { c.user = c.GetString("user") }

func (c *BaseController) Reply() { _ = c.ServeJSON() } // want "entry: beego ANY /task/reply \\(\\*BaseController\\).Reply \\[everywhere chain\\]" "entry: beego ANY /admin/task/reply \\(\\*BaseController\\).Reply \\[everywhere chain\\]"

// MainController serves the verbs that it has methods of.
type MainController struct{ BaseController }

func (c *MainController) Get() {} // want "entry: beego GET / \\(\\*MainController\\).Get \\[everywhere chain\\]"

func (c *MainController) Post() {} // want "entry: beego POST / \\(\\*MainController\\).Post \\[everywhere chain\\]"

func (c *MainController) Finish() {}

func (c *MainController) Other() {}

// UserController serves what the registrations map.
type UserController struct{ BaseController }

func (c *UserController) Get() {}

func (c *UserController) List() {} // want "entry: beego GET /users \\(\\*UserController\\).List \\[everywhere below chain\\]"

func (c *UserController) Save() {} // want "entry: beego POST /users \\(\\*UserController\\).Save \\[everywhere below chain\\]" "entry: beego PUT /users \\(\\*UserController\\).Save \\[everywhere below chain\\]"

func (c *UserController) Any() {} // want "entry: beego ANY /users/:id \\(\\*UserController\\).Any \\[everywhere below chain\\]"

func (c *UserController) Expr() {} // want "entry: beego GET /expr \\(\\*UserController\\).Expr \\[everywhere chain\\]"

func (c UserController) Value() {} // want "entry: beego POST /value UserController.Value \\[everywhere chain\\]"

func (c *UserController) Second() {} // want "entry: beego DELETE /v2/second \\(\\*UserController\\).Second \\[everywhere chain auth\\]"

// TaskController is found by its methods' names.
type TaskController struct{ BaseController }

func (c *TaskController) Run() {} // want "entry: beego ANY /task/run \\(\\*TaskController\\).Run \\[everywhere chain\\]" "entry: beego ANY /admin/task/run \\(\\*TaskController\\).Run \\[everywhere chain\\]"

func (c *TaskController) Get() {}

func (c *TaskController) helper() {}

// OrderController stands below two namespaces.
type OrderController struct{ BaseController }

func (c *OrderController) Get() {} // want "entry: beego GET /v1/orders/:id \\(\\*OrderController\\).Get \\[everywhere chain auth audit\\]"

func (c *OrderController) List() {} // want "entry: beego GET /v1/orders/ \\(\\*OrderController\\).List \\[everywhere chain auth audit\\]"
