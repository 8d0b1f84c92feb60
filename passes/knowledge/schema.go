package knowledge

// Func is what the base knows of one function or method outside the analysed
// modules. Its roles are independent: a function may be a request source and
// also call one of its arguments.
//
// Argument numbers count from 0 without the receiver; Recv stands for the
// receiver.
type Func struct {
	Symbol    string `yaml:"-"` // normalised full name, see Symbol
	Family    string `yaml:"-"` // the family the row comes from
	Framework string `yaml:"-"` // the family's name in messages

	Route     *Route     `yaml:"route"`     // registers a handler
	Group     *Group     `yaml:"group"`     // makes or configures a router below another
	Use       *Use       `yaml:"use"`       // adds middleware to a router
	Chain     *Chain     `yaml:"chain"`     // completes the route made by an earlier call
	Adapter   *Adapter   `yaml:"adapter"`   // turns one handler into another
	Source    *Source    `yaml:"source"`    // yields request data
	Bind      *Bind      `yaml:"bind"`      // decodes data into an argument
	Effect    *Effect    `yaml:"effect"`    // acts on something outside the process
	Container *Access    `yaml:"container"` // reads or writes an in-process container
	New       string     `yaml:"new"`       // constructs a value of this role: container, infra, router, shared
	Calls     []Callback `yaml:"calls"`     // calls a function that it is given
	Flows     []Flow     `yaml:"flows"`     // moves data between arguments and results
	Writes    []int      `yaml:"writes"`    // arguments whose pointee it writes; a variadic parameter stands for all its arguments
	Reads     *Reads     `yaml:"reads"`     // visits what arguments lead to: encodes, prints
	Sync      string     `yaml:"sync"`      // lock, unlock, rlock, runlock, trylock, tryrlock, wait (for goroutines)
	Alone     string     `yaml:"alone"`     // not safe for concurrent use: of the methods with one word here, use, read or write, only one may run on a receiver at a time
	Safe      *int       `yaml:"safe"`      // argument that makes the result safe for concurrent use, if the program implements it
	Random    bool       `yaml:"random"`    // results differ in every process: random numbers, pid
	Clock     bool       `yaml:"clock"`     // results are the time
	Secret    *Secret    `yaml:"secret"`    // an argument signs, verifies or encrypts what clients carry
	Token     *Token     `yaml:"token"`     // reads, checks or makes signed tokens
	Store     *Store     `yaml:"store"`     // makes something that keeps data between requests
	Works     bool       `yaml:"works"`     // does something for others, though it is not known what: runs a program
	Elects    bool       `yaml:"elects"`    // takes a lock or a lead that only one replica has, or is an option to do so
	Pins      []Pins     `yaml:"pins"`      // sends the requests of a client to one instance
	NoReturn  bool       `yaml:"noreturn"`  // never returns
	Next      bool       `yaml:"next"`      // passes the request on: a handler that calls it is middleware
	Serves    bool       `yaml:"serves"`    // blocks and serves requests
	Context   *Context   `yaml:"context"`   // stores or loads a value in a request's context
	Modifier  *Modifier  `yaml:"modifier"`  // changes the effect of a later call in the same chain
	Provide   *Provide   `yaml:"provide"`   // registers constructors with a dependency injector
	Request   *Outgoing  `yaml:"request"`   // makes a request to be sent to another service
	Builds    *Builds    `yaml:"builds"`    // adds to an SQL statement that is built in a chain of calls
	// Dedupe says how repeated requests are told: middleware (is, or makes,
	// middleware that answers them) or key (an argument lets the service that
	// is called tell them).
	Dedupe string `yaml:"dedupe"`
	// Password says that a password is compared with what is kept of it: who
	// calls it logs somebody in.
	Password bool       `yaml:"password"`
	Connect  *Connect   `yaml:"connect"` // opens a connection, or a pool of them, to a server
	Memory   *Condition `yaml:"memory"`  // what it yields is kept in memory, not in files
}

// Outgoing is a request that a call makes: its verb, or the argument that
// holds it.
type Outgoing struct {
	Verb   string `yaml:"verb"`
	Method *int   `yaml:"method"`
}

// Builds says what a call adds to an SQL statement. Part is insert, update,
// delete, select, table, columns, values, set, suffix, where, or text for a call
// that yields the text.
type Builds struct {
	Part string `yaml:"part"`
	Args *Args  `yaml:"args"`
}

// Recv is the argument number of the receiver.
const Recv = -1

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

// Source says that a call yields request data.
type Source struct {
	Kind string `yaml:"kind"` // path, query, form, body, header, cookie, address, upload, multipart, field, request, stream, any
	Name *int   `yaml:"name"` // argument that names the value (header name, form key)
	Into *int   `yaml:"into"` // argument that is filled; none: the results
	// Derived says that the call yields request data only if its receiver is
	// request data: a client reads the headers of responses the same way.
	Derived bool `yaml:"derived"`
}

// Bind says that a call decodes data into the pointee of an argument.
type Bind struct {
	Into    int  `yaml:"into"`
	From    *int `yaml:"from"`    // argument (or Recv) the data comes from
	Request bool `yaml:"request"` // the data is request data whatever From is
}

// Reads says that a call visits what arguments lead to, as encoders and
// printers do.
type Reads struct {
	Args []int `yaml:"args"` // a variadic parameter stands for all its arguments
	// Elements says that only elements of maps and slices are read for sure, of
	// the arguments and of what the caller has put them in, as by a template.
	// Otherwise exported fields are read too, however deep.
	Elements bool `yaml:"elements"`
	// Unless are beginnings of the names of methods: what has one tells its
	// content by it.
	Unless []string `yaml:"unless"`
}

// Effect is an effect on something outside the process.
type Effect struct {
	// Class is read, idempotent-write, write, publish, outbound-call, sql (the
	// SQL argument decides), command (the Command argument decides) or
	// cypher-like "arg".
	Class string `yaml:"class"`
	SQL   *int   `yaml:"sql"`
	Key   *int   `yaml:"key"`
	Data  *int   `yaml:"data"`
	Kind  string `yaml:"kind"` // database, cache, queue, mail, http, payment, object-store, file
	// Into are arguments that a read fills.
	Into []int `yaml:"into"`
	// Guard says that the write succeeds once per key only: the usual way to
	// recognise a repeated request.
	Guard bool `yaml:"guard"`
	// Command is the argument that names a command of Redis.
	Command *int `yaml:"command"`
	// Op tells the effects of kind file apart: open, create, write, append,
	// temp, mkdir, rename, remove, remove-all, list (what a folder holds), and
	// database, which opens an embedded database. Of kind object-store, create opens an object that is written to
	// later. Key is the path, or Recv for an open file.
	// Of others, increment and remove tell what is done, save that it may be
	// either an insert or an update, prepare that a later call does it, and
	// schema that it looks at the tables themselves, or makes them.
	Op string `yaml:"op"`
	// Flags is the argument of an open that holds the flags of package os.
	Flags *int `yaml:"flags"`
}

// Connect says that a call opens a connection, or a pool of them.
type Connect struct {
	Driver  *int `yaml:"driver"`  // argument that names the driver
	Address *int `yaml:"address"` // argument that says where to
	// Embedded are the drivers of databases that are local files.
	Embedded []string `yaml:"embedded"`
	// Close is the method that closes it, Close if none is given.
	Close string `yaml:"close"`
}

// Condition says of which calls a row holds: of all, or of those in which an
// argument is a certain constant.
type Condition struct {
	Arg   *int   `yaml:"arg"`
	Value string `yaml:"value"`
}

// Modifier changes the class of the effect that a later call of the same
// expression has: db.Clauses(clause.OnConflict{}).Create(&x).
type Modifier struct {
	Class string `yaml:"class"`
	// Type is the type of an argument that makes the difference; "": always.
	Type string `yaml:"type"`
	Data *int   `yaml:"data"` // argument that is the data of the later call
}

// Access is an operation on an in-process container.
type Access struct {
	Op    string `yaml:"op"` // read, write, delete, read-write, read-delete
	On    *int   `yaml:"on"` // argument that is the container; default: the receiver
	Key   *int   `yaml:"key"`
	Value *int   `yaml:"value"`
	TTL   *int   `yaml:"ttl"`
	// Derived says that the stored value is computed from the old one, as an
	// atomic addition does.
	Derived bool `yaml:"derived"`
	// Replaces says that a write replaces the whole value, as the store of an
	// atomic does.
	Replaces bool `yaml:"replaces"`
	Waits    bool `yaml:"waits"`  // a limiter that lets callers wait instead of refusing them
	Result   *int `yaml:"result"` // result that yields stored values; default 0 for op read, none for the others
	// Loader is a function argument whose result is stored on a miss.
	Loader *int `yaml:"loader"`
	// Elements is a function argument called with stored values: Range(func(k, v)).
	// Functions named here or by Loader need no row in Calls.
	Elements *int `yaml:"elements"`
}

// Callback says that a call runs a function argument.
type Callback struct {
	Arg int `yaml:"arg"`
	// Methods is the beginning of the names of the argument's methods that are
	// called, if it is no function.
	Methods string `yaml:"methods"`
	// Fields are fields of the argument that hold functions, which are called
	// with what the library makes.
	Fields []string `yaml:"fields"`
	When   string   `yaml:"when"` // "now" (default), "once" (at most once per receiver), "async" (own goroutine), "later" (timer, cron: background), "build" (while wiring)
	// Params gives, for each parameter of the function, the argument number
	// whose value it gets; Opaque for none.
	Params []int `yaml:"params"`
	// Result says that the call yields what the function yields.
	Result bool `yaml:"result"`
}

// Opaque stands, in Callback.Params, for a value the base knows nothing of.
const Opaque = -2

// Flow moves data from one place to another. Places are argument numbers,
// Recv, or "result", "result1", …
type Flow struct {
	From  Place `yaml:"from"`
	To    Place `yaml:"to"`
	Alias bool  `yaml:"alias"` // the destination refers to the same objects; otherwise only taint moves
	Elems bool  `yaml:"elems"` // elements move, not the container: maps.Copy, slices.Clone
}

// Secret marks the argument that signs, verifies or encrypts what clients
// carry.
type Secret struct {
	Arg int    `yaml:"arg"`
	Use string `yaml:"use"` // sign, verify, encrypt, session-key, csrf
}

// Token says what a call has to do with signed tokens (JWT). Argument numbers
// may be Recv.
type Token struct {
	// Op is
	//   - parse: reads a token; open: reads one whose claims a later parse yields
	//   - middleware: makes, or is, middleware that reads tokens
	//   - validate: checks the times of claims that were read
	//   - expiry: yields the time at which a token expires
	//   - parser: makes what a parse is made with; option: an option of these
	//   - issue: makes a token; builder: makes what one is made with
	//   - set: sets a claim, or all of Claims
	//   - split: splits a text; decode: decodes a part of one that was split;
	//     verify: compares a signature with what Claims has: all of a token that
	//     is read without a library
	//   - marshal: writes claims as JSON; encode: makes text of such: all of a
	//     token that is made without a library
	//   - later: yields a time that is its argument Arg later
	Op string `yaml:"op"`
	// Signature says whether parse checks the signature: checked (default),
	// none, or option (only if an option says so). Of an option: what it
	// changes.
	Signature string `yaml:"signature"`
	// Expiry says what parse and validate do about the time of expiry: ignored,
	// present (checked if there is one), required. Of an option: what it
	// changes. Of issue and set: required, if the library sets it.
	Expiry string `yaml:"expiry"`
	Token  *int   `yaml:"token"` // argument that holds the token
	// Claims are arguments that are filled with claims or hold them; without
	// one, claims are a map that the library makes. Field is the field of the
	// result that holds them.
	Claims *Args  `yaml:"claims"`
	Field  string `yaml:"field"`
	// Options are arguments that are options; Parser is the argument that was
	// made with some, or is a struct with fields that have rows.
	Options *Args `yaml:"options"`
	Parser  *int  `yaml:"parser"`
	// Method is a method of claims types by which these check themselves.
	// Replaces says that it takes the place of the library's own check.
	Method   string `yaml:"method"`
	Replaces bool   `yaml:"replaces"`
	// Getter is a method of claims types by which the library learns the time of
	// expiry: claims whose own yields none are not checked.
	Getter string `yaml:"getter"`
	// Arg and Value are the condition under which the row holds: the argument
	// is this constant. Of set and expiry, Arg names the claim.
	Arg   *int   `yaml:"arg"`
	Value string `yaml:"value"`
	// Of is the argument that holds the value of a claim that is set; On is the
	// argument in which set sets it, the receiver if there is none.
	Of *int `yaml:"of"`
	On *int `yaml:"on"`
	// Reads is an argument, of what makes middleware: a function that reads the
	// tokens. If it is the program's own, the library reads none.
	Reads *int `yaml:"reads"`
	// Require is an option that makes a call of a parse function refuse tokens
	// without a time of expiry, as it is written behind the package's name.
	Require string `yaml:"require"`
	// Asks says that the library, or an option, asks whether the token was
	// revoked: something shared, or a list that is local to the process.
	Asks string `yaml:"asks"`
	// Unless is a field of Parser; if it is set, what is stored there reads the
	// token instead.
	Unless string `yaml:"unless"`
}

// Setting says what a field of a parser's configuration changes when Value is
// stored in it; as of Token.
type Setting struct {
	Signature string `yaml:"signature"`
	Expiry    string `yaml:"expiry"`
	Value     string `yaml:"value"`
	// Hook says that a function in the field runs with the middleware. Param is
	// its parameter that gets the token, or what was read from it.
	Hook  bool `yaml:"hook"`
	Param *int `yaml:"param"`
	// Claims says that the field holds claims to be filled, or a function that
	// makes them; Method, Replaces and Getter as of Token.
	Claims   bool   `yaml:"claims"`
	Method   string `yaml:"method"`
	Replaces bool   `yaml:"replaces"`
	Getter   string `yaml:"getter"`
}

// Claims says where claims keep the time at which a token expires: in a field,
// or under a key of a map.
type Claims struct {
	Field string `yaml:"field"`
	Key   string `yaml:"key"`
}

// Context stores a value in, or loads one from, a request's context. A call of
// a variadic setter without the value loads it, as (*fiber.Ctx).Locals does.
type Context struct {
	Op    string `yaml:"op"` // set, get, all: what the result is made of, whatever the key
	Key   int    `yaml:"key"`
	Value *int   `yaml:"value"`
}

// Provide registers constructors with a dependency injector, which calls them
// and passes results to parameters of the same type.
type Provide struct {
	Constructors *Args `yaml:"constructors"`
	Values       *Args `yaml:"values"` // ready values, given instead of constructors
	Invoke       *Args `yaml:"invoke"` // functions called at start with provided arguments
	Result       bool  `yaml:"result"` // the call yields the provided value of the result's type
}

// Type is what the base knows of a type outside the analysed modules.
type Type struct {
	Symbol string `yaml:"-"`
	Family string `yaml:"-"`
	// Role is infra (never state by itself), container (holds what callers put
	// in), connection (a client's live connection), router, context (a request's
	// context), request, response, sync, limiter, scheduler.
	Role   string  `yaml:"role"`
	Kind   string  `yaml:"kind"`   // of a container: store, cache, session, ratelimit, queue, job, counter, hub (of connections)
	Claims *Claims `yaml:"claims"` // of types that hold the claims of a token
	// Handler is the method by which what an interface holds serves.
	Handler string `yaml:"handler"`
	// Hooks are the fields of a struct that serves by itself which hold
	// functions of the program: the first that is set stands for the handler.
	Hooks []string `yaml:"hooks"`
	// Middleware lists the ways in which what an interface holds, or a
	// function of the type, is middleware.
	Middleware []Layer `yaml:"middleware"`
}

// Layer is a way of being middleware.
type Layer struct {
	Method string `yaml:"method"` // none: the function itself
	Only   string `yaml:"only"`   // as of Use
}

// Var is what the base knows of a package variable outside the analysed
// modules.
type Var struct {
	Symbol string `yaml:"-"` // pkg.Name
	Family string `yaml:"-"`
	Random bool   `yaml:"random"` // reading from it yields other data in every process
	Role   string `yaml:"role"`   // as of types
}

// Field is what the base knows of a struct field outside the analysed modules.
type Field struct {
	Symbol    string   `yaml:"-"` // pkg.Type.Field
	Family    string   `yaml:"-"`
	Framework string   `yaml:"-"`
	Source    *Source  `yaml:"source"` // reading it yields request data
	Route     *Route   `yaml:"route"`  // storing a handler in it registers the handler
	Token     *Setting `yaml:"token"`  // configures how tokens are read
	Calls     string   `yaml:"calls"`  // a function stored in it is called then; values as of Callback.When
	Dedupe    bool     `yaml:"dedupe"` // a value stored in it lets the service that is called tell repeated requests
	Memory    bool     `yaml:"memory"` // what is made with it is kept in memory, not in files
	Store     *Store   `yaml:"store"`  // switches on something that keeps data between requests
	Pins      []Pins   `yaml:"pins"`   // what is stored in it sends the requests of a client to one instance
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
