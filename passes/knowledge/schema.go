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
	Ticks     string     `yaml:"ticks"`     // lets time pass: wait (before it returns) or channel (its result receives when it has)
	Ends      string     `yaml:"ends"`      // when the context that it makes ends: with the request, when the second result is called (call) or with the first argument (parent)
	Secret    *Secret    `yaml:"secret"`    // an argument signs, verifies or encrypts what clients carry
	Equal     bool       `yaml:"equal"`     // tells whether the first two arguments are equal
	Token     *Token     `yaml:"token"`     // reads, checks or makes signed tokens
	Store     *Store     `yaml:"store"`     // makes something that keeps data between requests
	Works     bool       `yaml:"works"`     // does something for others, though it is not known what: runs a program
	Elects    bool       `yaml:"elects"`    // takes a lock or a lead that only one replica has, or is an option to do so
	Schedule  *Schedule  `yaml:"schedule"`  // makes a scheduler, or gives it work
	Locks     *int       `yaml:"locks"`     // argument that is a part of a statement: a locking clause, or what stands behind FOR in it
	Pins      []Pins     `yaml:"pins"`      // sends the requests of a client to one instance
	NoReturn  bool       `yaml:"noreturn"`  // never returns
	Next      bool       `yaml:"next"`      // passes the request on: a handler that calls it is middleware
	Serves    bool       `yaml:"serves"`    // blocks and serves requests
	Stops     bool       `yaml:"stops"`     // ends serving: requests are over when it returns
	Context   *Context   `yaml:"context"`   // stores or loads a value in a request's context
	Condition *int       `yaml:"condition"` // argument that is the text of a condition on the rows of a later call in the same chain
	Modifier  *Modifier  `yaml:"modifier"`  // changes the effect of a later call in the same chain
	Provide   *Provide   `yaml:"provide"`   // registers constructors with a dependency injector
	Request   *Outgoing  `yaml:"request"`   // makes a request to be sent to another service
	Builds    *Builds    `yaml:"builds"`    // adds to an SQL statement that is built in a chain of calls
	Index     *Index     `yaml:"index"`     // makes an index, or is an option of one
	Member    *Member    `yaml:"-"`         // of generated code: the entity and field that it is about
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

// Schedule is the part of a call in scheduling work. What a call makes is a
// scheduler or an option; options may elect, see Func.Elects, or see to it that
// each replica does a work though the scheduler elects.
type Schedule struct {
	Makes bool `yaml:"makes"` // it makes a scheduler or an option
	Each  bool `yaml:"each"`  // the option is for work of each replica
	Task  *int `yaml:"task"`  // argument that is the work, made by another call
}

// Outgoing is a request that a call makes: its verb, or the argument that
// holds it.
type Outgoing struct {
	Verb   string `yaml:"verb"`
	Method *int   `yaml:"method"`
}

// Builds says what a call adds to an SQL statement. Part is insert, replace,
// update, delete or select (with the table, if there is one), table, options,
// columns, values, rows (lists of values), record (a map or struct of them), query
// (which gives the rows), set (a column and its value), where, limit, conflict (what DoNothing and DoUpdate say, or a value that says it),
// suffix, or text for a call that yields the text. Others yield an expression:
// expr, a text whose placeholders the rest fills, and compared, a comparison of
// what they are called on.
type Builds struct {
	Part string `yaml:"part"`
	Args *Args  `yaml:"args"`
}

// Index says that a call makes an index of the collection that it is called on,
// as a struct describes it, or that it is an option in such a description.
type Index struct {
	Model *int `yaml:"model"` // argument that is the description
	Many  bool `yaml:"many"`  // it is a slice of them
	// Keys is the field with the columns, Unique the one that is true, or has
	// options that say so, if no two documents may be alike in them.
	Keys    string `yaml:"keys"`
	Unique  string `yaml:"unique"`
	Says    *int   `yaml:"says"`    // of an option: argument that says whether the index is unique
	Partial bool   `yaml:"partial"` // of an option: the index is one of some documents only
}

// Recv is the argument number of the receiver.
const Recv = -1

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
	// Fails says of a look-up that it fails, or what reads its result does, if there
	// is nothing to be found.
	Fails bool `yaml:"fails"`
	// Once is the argument by which the service that is called tells a repeated
	// request.
	Once *int `yaml:"once"`
	// Command is the argument that names a command of Redis.
	Command *int `yaml:"command"`
	// Script is the argument with the text of a script that Redis runs, or with what
	// a call with op prepare made of it.
	Script *int `yaml:"script"`
	// Op tells the effects of kind file apart: open, create, write, append,
	// temp, mkdir, rename, remove, remove-all, list (what a folder holds), and
	// database, which opens an embedded database. Of kind object-store, create opens an object that is written to
	// later. Key is the path, or Recv for an open file.
	// Of others, increment and remove tell what is done, save that it may be
	// either an insert or an update, upsert that it makes a record unless there is
	// one, prepare that a later call does it, and
	// schema that it looks at the tables themselves, or makes them. With
	// operators, Data is a document whose names decide: {"$inc": …} adds. With
	// models, Data has descriptions of writes. With member, the write puts Data into a
	// set that Key names, unless it is in there. With adjust, it changes what is there
	// and makes nothing.
	Op string `yaml:"op"`
	// Grows are the operators that add to what is there, so that the same update
	// has another result each time.
	Grows []string `yaml:"grows"`
	// Operators tell whether the update of a document still finds it the second time.
	Operators *Operators `yaml:"operators"`
	// Field is the field of the data that holds the document.
	Field string `yaml:"field"`
	// Paired says that the data is a list of filters, each with the update after it.
	Paired bool `yaml:"paired"`
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
	Key  *int   `yaml:"key"`  // argument that tells which records it is about
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
	// Table says that literals of the type declare tables of a database.
	Table *Table `yaml:"table"`
	Pair  *Pair  `yaml:"pair"` // lists of them are documents
}

// Table names the fields of a struct that declares a table.
type Table struct {
	Name    string `yaml:"name"`
	Columns string `yaml:"columns"` // slice of columns
	Column  string `yaml:"column"`  // of a column, its name
	Made    string `yaml:"made"`    // of a column: the database makes the value
	Unique  string `yaml:"unique"`  // of a column or index
	Primary string `yaml:"primary"` // slice of columns
	Indexes string `yaml:"indexes"` // slice of indexes, whose columns are called as the table's
	// Where are the fields that lead from an index to the condition of rows that
	// it is about.
	Where []string `yaml:"where"`
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
	Source    *Source  `yaml:"source"`   // reading it yields request data
	Route     *Route   `yaml:"route"`    // storing a handler in it registers the handler
	Token     *Setting `yaml:"token"`    // configures how tokens are read
	Calls     string   `yaml:"calls"`    // a function stored in it is called then; values as of Callback.When
	Dedupe    bool     `yaml:"dedupe"`   // a value stored in it lets the service that is called tell repeated requests
	Memory    bool     `yaml:"memory"`   // what is made with it is kept in memory, not in files
	Store     *Store   `yaml:"store"`    // switches on something that keeps data between requests
	Locks     bool     `yaml:"locks"`    // what stands behind FOR in the locking clause of a statement
	Affected  bool     `yaml:"affected"` // how many rows a write changed
	Ticks     bool     `yaml:"ticks"`    // a channel that receives when time has passed
	Pins      []Pins   `yaml:"pins"`     // what is stored in it sends the requests of a client to one instance
	// Describes says what the stored value is in the description of a write, as
	// Modifier does of arguments: the data of a class, or the filter.
	Describes string `yaml:"describes"`
}
