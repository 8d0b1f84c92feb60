package wiring

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// computed reports whether a record is set to what is computed from its own
// values, by an expression in the language of the database, and what that names.
func (r *repeats) computed(d deed) (names []string, ok bool) {
	add := func(st *site) {
		if st.builds("expr") && r.growing(st) {
			names, ok = append(names, r.namesIn(st)...), true
		}
	}
	for _, st := range r.chain(d.site) {
		add(st)
		for _, given := range r.givenTo(st) {
			add(given)
		}
	}
	for _, n := range d.op.Args {
		for _, v := range r.contentsOf(d.inst, n) {
			op := v.inst.fn.def(v.node)
			for op != nil && (op.Code == effects.Box || op.Code == effects.Copy) {
				op = v.inst.fn.def(op.A)
			}
			if op == nil || op.Code != effects.Call {
				continue
			}
			if st := r.sites[siteKey{v.inst.id, op}]; st != nil {
				add(st)
			}
		}
	}
	return names, ok
}

// namesIn returns the names in an expression: of columns, and of what else.
func (r *repeats) namesIn(st *site) []string {
	var out []string
	for _, t := range r.texts(st.inst, st.operand(0)) {
		out = append(out, strings.FieldsFunc(t.text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '_' })...)
	}
	return out
}

// growing reports whether an expression adds to a value: one without text is
// made for that.
func (r *repeats) growing(st *site) bool {
	args := st.row.Builds.Args.Of(st.numArgs())
	if len(args) == 0 {
		return true
	}
	return slices.ContainsFunc(r.texts(st.inst, st.operand(args[0])), func(t textAt) bool { return strings.ContainsAny(t.text, "+-*") })
}

// prepared returns what a prepared statement does.
func (r *repeats) prepared(d deed) []deed {
	var out []deed
	for _, st := range r.preparers(d.inst, d.operand(knowledge.Recv)) {
		out = append(out, r.sqlDeeds(d, st)...)
	}
	return out
}

// preparers returns the calls that prepared a statement or script.
func (r *repeats) preparers(inst *instance, n int32) []*site {
	r.originFinder.seen, r.parts = make(map[originVisit]bool), make(map[int32]bool)
	var out []*site
	old := r.watch
	defer func() { r.watch = old }()
	r.watch = &watcher{
		within: func(*instance) bool { return true },
		cell:   func(*cell) {},
		part:   func(*cell) {},
		leaf:   func(*instance, int32) {},
		call: func(i *instance, op *effects.Op) bool {
			at := r.sites[siteKey{i.id, op}]
			if at != nil && at.row != nil && at.row.Effect != nil && at.row.Effect.Op == "prepare" {
				out = append(out, at)
				return true
			}
			return false
		},
	}
	r.visit(inst, n)
	return out
}

// commands lists the commands of Redis that are not the same when they are
// repeated, and those that set.
var commands = map[string]verb{
	"incr": increments, "incrby": increments, "incrbyfloat": increments, "decr": increments, "decrby": increments,
	"hincrby": increments, "hincrbyfloat": increments, "zincrby": increments,
	"lpush": inserts, "rpush": inserts, "append": inserts, "lpushx": inserts, "rpushx": inserts,
	"xadd": publishes, "publish": publishes,
	"set": sets, "setex": sets, "psetex": sets, "setnx": sets, "hset": sets, "hmset": sets, "sadd": sets, "zadd": sets, "mset": sets, "hsetnx": sets,
	"get": reads, "exists": reads, "hget": reads, "hgetall": reads, "hexists": reads, "sismember": reads, "mget": reads,
	"del": removes, "unlink": removes, "hdel": removes, "getdel": removes, "srem": removes,
}

// commandDeeds returns what a call does that names a command of Redis.
func (r *repeats) commandDeeds(a deed) []deed {
	var out []deed
	command := valueAt{a.inst, a.operand(*a.row.Effect.Command)}
	if list := r.variadic(command, nil, 0); len(list) > 0 { // with its arguments
		command = list[0]
	}
	for _, t := range r.texts(command.inst, command.node) {
		if v := commands[strings.ToLower(t.text)]; v != noDeed {
			a.verb, a.via = v, t.via
			out = append(out, a)
		}
	}
	return out
}
