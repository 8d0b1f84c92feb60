package knowledge

import (
	"errors"
	"fmt"
	"slices"
)

// What the enumerated keys of rows may say.
var (
	routeKinds     = []string{"", "http", "rpc", "message", "schedule", "event"}
	methodForms    = []string{"from-name", "from-pattern", "arg", "args", "fields"}
	verbs          = []string{"", "ANY", "RPC", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE", "QUERY"}
	sourceKinds    = []string{"path", "query", "form", "body", "header", "cookie", "address", "upload", "multipart", "field", "request", "stream", "any", "method"}
	effectClasses  = []string{"read", "idempotent-write", "write", "publish", "outbound-call", "sql", "command", "arg"}
	effectKinds    = []string{"", "database", "cache", "queue", "mail", "http", "payment", "object-store", "file", "process", "rpc"}
	accessOps      = []string{"read", "write", "delete", "read-write", "read-delete"}
	aloneGroups    = []string{"", "use", "read", "write"}
	newRoles       = []string{"", "container", "infra", "router", "shared"}
	passings       = []string{"", "wait", "channel"}
	contextEnds    = []string{"", "request", "call", "parent"}
	moments        = []string{"", "now", "once", "async", "later", "build"}
	syncOps        = []string{"", "lock", "unlock", "rlock", "runlock", "trylock", "tryrlock", "wait"}
	secretUses     = []string{"sign", "verify", "encrypt", "session-key", "csrf", "publish"}
	contextOps     = []string{"set", "get", "all"}
	typeRoles      = []string{"infra", "container", "connection", "router", "context", "request", "response", "sync", "limiter", "scheduler"}
	containerKinds = []string{"", "store", "cache", "session", "ratelimit", "queue", "job", "counter", "hub"}
	effectOps      = []string{"", "open", "create", "write", "append", "temp", "mkdir", "rename", "remove", "remove-all", "list", "database", "increment", "save", "prepare", "schema", "operators", "upsert", "models", "member", "adjust"}
	buildParts     = []string{"insert", "replace", "update", "delete", "select", "table", "options", "columns", "values", "rows", "query", "limit", "record", "set", "where", "conflict", "suffix", "text", "expr", "compared"}
	dedupes        = []string{"", "middleware", "key"}
	receivers      = []string{"", "copy", "new"}
	actionForms    = []string{"", "verbs", "named"}
	tokenOps       = []string{"parse", "open", "middleware", "validate", "expiry", "parser", "option", "issue", "builder", "set", "split", "decode", "verify", "marshal", "encode", "later"}
	signatures     = []string{"", "checked", "none", "option"}
	places         = []string{"", "local", "shared"}
	expiries       = []string{"", "ignored", "present", "required"}
	recognitions   = []string{"", "address", "cookie", "session"}
	pinKinds       = []string{"service", "ingress", "load-balancer", "proxy"}
	frameworkKinds = []string{"", "http", "rpc", "message", "event"}
)

// Verbs returns the verbs of HTTP that rows may name.
func Verbs() []string { return verbs[3:] }

// oneOf checks a value of an enumerated key.
func oneOf(key, value string, allowed []string) error {
	if !slices.Contains(allowed, value) {
		return fmt.Errorf("%s: unknown value %q", key, value)
	}
	return nil
}

// numbers checks argument numbers; -1 is the receiver.
func numbers(key string, args ...*int) error {
	for _, n := range args {
		if n != nil && *n < Recv {
			return fmt.Errorf("%s: %d is not an argument number", key, *n)
		}
	}
	return nil
}

// checkFunc checks what the types of a row do not.
func checkFunc(f *Func) error {
	errs := []error{
		checkRoute(f.Route),
		checkSource(f.Source),
		checkEffect(f.Effect),
		checkAccess(f.Container),
		oneOf("new", f.New, newRoles),
		oneOf("sync", f.Sync, syncOps),
		oneOf("dedupe", f.Dedupe, dedupes),
		oneOf("ticks", f.Ticks, passings),
		oneOf("ends", f.Ends, contextEnds),
		checkStore(f.Store),
		checkPins(f.Pins),
		oneOf("alone", f.Alone, aloneGroups),
		numbers("safe", f.Safe),
		numbers("locks", f.Locks),
		numbers("condition", f.Condition),
		checkSmall(f),
	}
	for _, c := range f.Calls {
		errs = append(errs, oneOf("calls: when", c.When, moments), numbers("calls: arg", &c.Arg))
		for _, p := range c.Params {
			if p < Opaque {
				errs = append(errs, fmt.Errorf("calls: params: %d is not an argument number", p))
			}
		}
	}
	for i := range f.Writes {
		errs = append(errs, numbers("writes", &f.Writes[i]))
	}
	if f.Reads != nil {
		if len(f.Reads.Args) == 0 {
			errs = append(errs, errors.New("reads: no arguments"))
		}
		for i := range f.Reads.Args {
			errs = append(errs, numbers("reads", &f.Reads.Args[i]))
		}
	}
	return first(errs)
}

// checkSmall checks the roles that have one or two keys.
func checkSmall(f *Func) error {
	var errs []error
	if g := f.Group; g != nil {
		errs = append(errs, numbers("group", g.Prefix, g.Callback, g.Mount, g.Router))
	}
	if u := f.Use; u != nil {
		errs = append(errs, numbers("use", u.Path, u.Prefix, u.Pattern, u.Router), oneOf("use: only", u.Only, []string{"", "unary", "stream"}))
	}
	if c := f.Chain; c != nil {
		errs = append(errs, numbers("chain", c.Path, c.Prefix, c.Handler))
	}
	if a := f.Adapter; a != nil {
		errs = append(errs, numbers("adapter", &a.Handler, a.Prefix, a.Router))
	}
	if b := f.Bind; b != nil {
		errs = append(errs, numbers("bind", &b.Into, b.From))
	}
	if s := f.Secret; s != nil {
		errs = append(errs, oneOf("secret: use", s.Use, secretUses), numbers("secret", &s.Arg))
	}
	if t := f.Token; t != nil {
		errs = append(errs, checkToken(t))
	}
	if m := f.Modifier; m != nil {
		errs = append(errs, oneOf("modifier: class", m.Class, append([]string{""}, effectClasses...)), numbers("modifier", m.Data, m.Key))
	}
	if b := f.Builds; b != nil {
		errs = append(errs, oneOf("builds: part", b.Part, buildParts))
	}
	if x := f.Index; x != nil {
		errs = append(errs, numbers("index", x.Model, x.Says))
	}
	if r := f.Request; r != nil {
		errs = append(errs, numbers("request", r.Method))
	}
	if c := f.Connect; c != nil {
		errs = append(errs, numbers("connect", c.Driver, c.Address))
	}
	if s := f.Schedule; s != nil {
		errs = append(errs, numbers("schedule", s.Task))
	}
	if m := f.Memory; m != nil {
		errs = append(errs, numbers("memory", m.Arg))
	}
	if c := f.Context; c != nil {
		errs = append(errs, oneOf("context: op", c.Op, contextOps), numbers("context", &c.Key, c.Value))
	}
	return first(errs)
}

func checkToken(t *Token) error {
	if t.Value != "" && t.Arg == nil {
		return errors.New("token: a value without the argument that has it")
	}
	return first([]error{
		oneOf("token: op", t.Op, tokenOps),
		oneOf("token: signature", t.Signature, signatures),
		oneOf("token: expiry", t.Expiry, expiries),
		numbers("token", t.Token, t.Parser, t.Arg, t.Of, t.On, t.Reads),
		oneOf("token: asks", t.Asks, places),
	})
}

func checkSetting(s *Setting) error {
	if s == nil {
		return nil
	}
	return first([]error{oneOf("token: signature", s.Signature, signatures), oneOf("token: expiry", s.Expiry, expiries)})
}

func checkRoute(r *Route) error {
	if r == nil {
		return nil
	}
	if !slices.Contains(methodForms, r.Method) && !slices.Contains(verbs, r.Method) {
		return fmt.Errorf("route: method: unknown value %q", r.Method)
	}
	if (r.Method == "arg" || r.Method == "args") && r.MethodArg == nil {
		return errors.New("route: method in an argument without methodArg")
	}
	return first([]error{
		oneOf("route: kind", r.Kind, routeKinds),
		oneOf("route: receiver", r.Receiver, receivers),
		oneOf("route: actions", r.Actions, actionForms),
		numbers("route", r.MethodArg, r.Path, r.Prefix, r.Struct, r.Service, r.Desc, r.Router, r.Controller),
	})
}

func checkSource(s *Source) error {
	if s == nil {
		return nil
	}
	return first([]error{oneOf("source: kind", s.Kind, sourceKinds), numbers("source", s.Name, s.Into)})
}

func checkEffect(e *Effect) error {
	if e == nil {
		return nil
	}
	if e.Class == "command" && e.Command == nil {
		return errors.New("effect: class command without the argument that holds it")
	}
	if e.Class == "sql" && e.SQL == nil {
		return errors.New("effect: class sql without the argument that holds the statement")
	}
	if e.Op == "operators" && len(e.Grows) == 0 || len(e.Grows) > 0 && e.Op != "operators" && e.Op != "models" {
		return errors.New("effect: grows goes with op operators or models, and the first needs it")
	}
	errs := []error{
		oneOf("effect: class", e.Class, effectClasses),
		oneOf("effect: kind", e.Kind, effectKinds),
		oneOf("effect: op", e.Op, effectOps),
		numbers("effect", e.SQL, e.Key, e.Data, e.Flags, e.Command, e.Script, e.Once),
	}
	for i := range e.Into {
		errs = append(errs, numbers("effect: into", &e.Into[i]))
	}
	return first(errs)
}

func checkAccess(a *Access) error {
	if a == nil {
		return nil
	}
	return first([]error{
		oneOf("container: op", a.Op, accessOps),
		numbers("container", a.On, a.Key, a.Value, a.TTL, a.Loader, a.Elements),
	})
}

func checkType(t *Type) error {
	if t.Pair != nil && (t.Pair.Name == "" || t.Pair.Value == "") {
		return errors.New("pair: without name or value")
	}
	if t.Role == "" && (t.Handler != "" || len(t.Middleware) > 0 || t.Claims != nil || t.Pair != nil) {
		return nil
	}
	return first([]error{oneOf("role", t.Role, typeRoles), oneOf("kind", t.Kind, containerKinds)})
}

func checkVar(v *Var) error {
	if v.Role == "" && v.Random {
		return nil
	}
	return oneOf("role", v.Role, typeRoles)
}

func checkField(f *Field) error {
	return first([]error{checkSource(f.Source), checkRoute(f.Route), checkSetting(f.Token), checkStore(f.Store), oneOf("calls", f.Calls, moments), checkPins(f.Pins), oneOf("describes", f.Describes, []string{"", "write", "idempotent-write", "filter"})})
}

func checkPins(pins []Pins) error {
	var errs []error
	for _, p := range pins {
		errs = append(errs, oneOf("pins: by", p.By, recognitions), oneOf("pins: kind", p.Kind, pinKinds), numbers("pins: arg", p.Arg))
	}
	return first(errs)
}

func checkFramework(f *Framework) error {
	if f.Name == "" {
		return errors.New("framework without name")
	}
	return oneOf("kind", f.Kind, frameworkKinds)
}

// first returns the first error that is not nil.
func first(errs []error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
