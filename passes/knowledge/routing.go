package knowledge

// Route says how a call registers a handler.
type Route struct {
	// Method is a fixed verb ("GET", "ANY", "RPC"), or one of
	// "from-name" (the upper-cased function name), "from-pattern" (the Go 1.22
	// form "POST /x"), "arg" (MethodArg holds a verb), "args" (MethodArg holds
	// a list of verbs), "fields" (see Struct).
	Method    string `yaml:"method"`
	MethodArg *int   `yaml:"methodArg"`
	Path      *int   `yaml:"path"`     // argument that holds the pattern; none: the router's root
	Prefix    *int   `yaml:"prefix"`   // additional prefix argument
	Handlers  *Args  `yaml:"handlers"` // the handlers; with Last, the last is the endpoint and the others are middleware
	Last      bool   `yaml:"last"`     // the last of Handlers is the endpoint
	Before    *Args  `yaml:"before"`   // middleware arguments
	Struct    *int   `yaml:"struct"`   // argument that is a struct describing the route (or a slice of such)
	MethodFld string `yaml:"methodField"`
	PathFld   string `yaml:"pathField"`
	HandlerFl string `yaml:"handlerField"`
	MiddlewFl string `yaml:"middlewareField"`
	Service   *int   `yaml:"service"` // argument that implements an RPC service; each of its interface's methods is an entry point
	Desc      *int   `yaml:"desc"`    // argument that describes the service (grpc.ServiceDesc)
	Mount     bool   `yaml:"mount"`   // the handler may be a router that is mounted below Path
	Strips    bool   `yaml:"strips"`  // a mounted router's patterns lack Path
	Router    *int   `yaml:"router"`  // argument that is the router; default: the receiver
	Kind      string `yaml:"kind"`    // "http" (default), "rpc", "message" (queue consumer), "schedule" (cron), "event" (websocket, lambda)
	// Controller is an argument whose methods serve requests.
	Controller *int `yaml:"controller"`
	// Actions says which methods of Controller serve: "verbs" (Get, Post, ...,
	// each under its verb at Path), or "named" (each, under any verb, below
	// Path at the controller's and its own name in lower case).
	Actions string `yaml:"actions"`
	// Mapping are arguments, of which the first such as "get:List;post:Create"
	// names the methods that serve instead of those of Actions.
	Mapping *Args `yaml:"mapping"`
	// Receiver says that the framework makes a new controller for every
	// request: "copy" with the exported fields of the argument, "new" with none.
	// Otherwise the argument itself serves.
	Receiver string `yaml:"receiver"`
}

// Group says how a call makes a router below another one.
type Group struct {
	Prefix   *int  `yaml:"prefix"`
	Before   *Args `yaml:"before"`   // middleware arguments
	Callback *int  `yaml:"callback"` // function argument that receives the new router as its first parameter
	Members  *Args `yaml:"members"`  // routes and routers given as arguments (beego namespaces)
	Mount    *int  `yaml:"mount"`    // argument that is an existing router mounted below the prefix
	Same     bool  `yaml:"same"`     // the result is the receiver itself (builder style)
	Router   *int  `yaml:"router"`   // argument that is the router above; default: the receiver
	// Live says that middleware which the router above gets later applies to
	// the group's later routes too; otherwise the group has what its router had
	// when it was made. It matters only for Use with Order.
	Live bool `yaml:"live"`
}

// Use says which arguments are middleware, and from where they apply.
type Use struct {
	Before *Args `yaml:"before"`
	Path   *int  `yaml:"path"`   // the middleware applies below this path only; may be left out in a call if it is also part of Before (fiber)
	Prefix *int  `yaml:"prefix"` // of an option: a prefix of the routes' paths
	Option bool  `yaml:"option"` // the result is an option for a server constructor (grpc.UnaryInterceptor)
	// Pattern is an argument like the routes' patterns that says for which
	// routes the middleware runs; a star at its end stands for all below.
	Pattern *int `yaml:"pattern"`
	// Order says that the middleware applies only to what the router makes
	// afterwards, routes and groups.
	Order bool `yaml:"order"`
	// Only is unary or stream if the middleware runs for such RPCs only.
	Only   string `yaml:"only"`
	Router *int   `yaml:"router"` // argument that is the router; default: the receiver, with new: router the result
}

// Chain completes a route that an earlier call of the same expression began,
// as gorilla/mux does: r.Handle("/x", h).Methods("POST").
type Chain struct {
	Methods *Args `yaml:"methods"`
	Path    *int  `yaml:"path"`
	Prefix  *int  `yaml:"prefix"`
	Handler *int  `yaml:"handler"`
}

// Adapter wraps a handler: what serves through the result serves through the
// argument.
type Adapter struct {
	Handler int   `yaml:"handler"`
	Prefix  *int  `yaml:"prefix"`
	Before  *Args `yaml:"before"`  // middleware arguments applied to the handler
	Helpers *Args `yaml:"helpers"` // functions that run with the handler, as decoders do, and are no middleware
	Names   bool  `yaml:"names"`   // the entry point is one of the adapter's framework, not of the router's
	Router  *int  `yaml:"router"`  // argument or Recv that holds more middleware, given earlier (alice.Chain)
}

// Layer is a way of being middleware.
type Layer struct {
	Method string `yaml:"method"` // none: the function itself
	Only   string `yaml:"only"`   // as of Use
}

// Framework is a family of handlers.
type Framework struct {
	Name     string      `yaml:"name"`
	Label    string      `yaml:"-"`    // the family's name in messages
	Kind     string      `yaml:"kind"` // http (default), rpc, message, event
	Handlers []Signature `yaml:"handlers"`
	// Middleware lists the shapes of functions that wrap handlers.
	Middleware []Signature `yaml:"middleware"`
	// Controllers says what the framework fixes for controllers.
	Controllers *Controllers `yaml:"controllers"`
}

// Controllers says how a framework treats the methods of controllers.
type Controllers struct {
	Around []string `yaml:"around"` // called for every request
	Except []string `yaml:"except"` // never actions by their name alone
}

// Signature is the shape of a function: type strings as go/types prints them
// with full package paths.
type Signature struct {
	Params  []string `yaml:"params"`
	Results []string `yaml:"results"`
	// Generic allows type arguments on the listed types.
	Request *int `yaml:"request"` // parameter that carries the request
	// Exact: registration only; the signature alone proves nothing.
	RegisteredOnly bool `yaml:"registeredOnly"`
}
