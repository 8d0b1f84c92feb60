// Package knowledge is what hiddenstate knows of code that it does not
// analyse: the standard library, frameworks, stores, loggers. It is data. The
// passes ask it by symbol, and adding a library takes a file and no Go code.
//
// # Files
//
// The folder data holds one YAML file a library family. A file begins with its
// name and with the import paths that it is about; Load reads the rows only
// for packages that import one of these paths or a path below it. The import
// path std stands for the standard library and is always read.
//
//	family: web
//	imports: [example.com/web]
//	frameworks:
//	  - name: web
//	    handlers: [{params: ["*example.com/web.Context"], results: [error], request: 0}]
//	funcs:
//	  - syms: ["(*example.com/web.Router).{GET,POST}"]
//	    route: {method: from-name, path: 0, handlers: "1..", last: true}
//	  - syms: [example.com/web.Param]
//	    source: {kind: path, name: 1}
//	types:
//	  - {syms: [example.com/web.Router], role: router}
//	fields:
//	  - {syms: [example.com/web.Context.Body], source: {kind: body}}
//	vars:
//	  - {syms: [example.com/web.Default], role: router}
//
// With observes: true among the first keys, all that the packages of the family
// do is to log, count or trace.
//
// The section money holds names of tables and types by which findings are
// grave; see Money. The section questions holds ends of addresses where a POST
// only asks; see Base.IsQuestion.
//
// Messages call a family by its name, or by that of the key framework:
// (framework: gorilla/mux).
//
// A row says the same of each of its symbols, and a symbol has one row. The
// keys of rows are those of Func, Type, Field, Var and Framework.
// The parser knows them all: an unknown key, an unknown value of an enumerated
// key, a malformed symbol or a second row for a symbol is an error with file
// and line. In block lists a symbol may hold alternatives in braces; in flow
// lists such a symbol must be quoted.
//
// Arguments are numbered from 0 without the receiver, which is -1; "1.." means
// the second argument and all after it. The number of a variadic parameter
// stands for all of its arguments. A place (flows) may also be recv, result,
// result1 and so on.
//
// A row adds to what is assumed of every unknown function: that it reads its
// arguments, that its results are computed from them, that it stores nothing,
// and that it calls the functions it is given once before it returns.
//
// # What a repeated request does
//
// These keys say what a second attempt of a client does once more:
//
//   - request: {verb: POST} or {method: 0}: the call makes a request to another
//     service, with this verb or the one that the argument holds.
//   - builds: {part: set, args: "0.."}: the call adds the part to an SQL statement
//     that a chain of calls builds; a part expr is an expression within one.
//   - dedupe: middleware answers repeated requests itself, key lets the service
//     that is called tell them. On a field, dedupe: true is the latter. Where the
//     key is an argument of the call itself, effect: {once: 3} numbers it.
//   - password: true: the call compares a password, so its caller logs in.
//   - effect: {class: command, command: 1}: the argument names a command of Redis,
//     which decides what is done.
//   - effect: {op: schema}: the call looks at the tables themselves, or makes them.
//
// # Generated code
//
// Under generated stand the types that a tool makes for each entity of a
// program, told by a package that they import and by the endings of their names,
// with rows about their methods. They take the place of the generated code.
//
// # Symbols
//
// A symbol is the full name that go/types gives a function, without type
// arguments and vendor prefix: "net/http.HandleFunc",
// "(*net/http.ServeMux).Handle", "(*sync/atomic.Pointer).Load". Promoted
// methods carry the type that declares them, even if it is unexported, and
// methods of interfaces the interface that declares them. Hence
// "(*github.com/gin-gonic/gin.RouterGroup).GET" for engine.GET, and
// "(github.com/redis/go-redis/v9.cmdable).Set" for client.Set. Types are
// "pkg.Type", fields "pkg.Type.Field", variables "pkg.Name". Aliases are looked
// through, so their names need no rows. The types in Framework are spelt as
// go/types prints them, with full package paths and without type arguments.
//
// # Overlays
//
// An overlay has the same format; it needs no imports. Its rows replace
// embedded rows of the same symbol as a whole, and its frameworks replace those
// of the same name.
//
// Its rows also hold for the analysed modules, where they take the place of
// code: the body of a function that has a row is not looked at, nor are the
// methods of a type of the role infra or container. Of an interface of such a
// role, it does not matter what may be in it.
//
// # Adding a family
//
// Write data/NAME.yaml, check every symbol against the source of the module
// (a misspelt symbol is silently never found), and run the tests, which parse
// all files and refuse rows about packages outside the family's import paths.
// When several major versions have the same API, list them with braces:
// example.com/web/{v4,v5}.Router.
package knowledge
