package wiring

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A heldLock is a lock that is held in an instance.
type heldLock struct {
	cells []int32 // of the mutexes that it may be, ascending
	read  bool    // held for reading only
	path  string  // in the function, "" when callers hold it under no name here
	name  string  // as messages show it
}

// A lockSet is the locks that are held at once, ordered and without repeats.
// Sets are interned by the explorer: equal ones are the same pointer.
type lockSet struct {
	locks []heldLock
	key   string
}

func (l *heldLock) key() string {
	var b strings.Builder
	for _, c := range l.cells {
		b.WriteString(strconv.Itoa(int(c)))
		b.WriteByte(',')
	}
	if l.read {
		b.WriteByte('r')
	}
	return b.String() + l.path
}

// intern returns the set of these locks.
func (x *explorer) intern(locks []heldLock) *lockSet {
	slices.SortFunc(locks, func(a, b heldLock) int { return strings.Compare(a.key(), b.key()) })
	locks = slices.CompactFunc(locks, func(a, b heldLock) bool { return a.key() == b.key() })
	var b strings.Builder
	for i := range locks {
		b.WriteString(locks[i].key())
		b.WriteByte(';')
	}
	key := b.String()
	if set := x.sets[key]; set != nil {
		return set
	}
	set := &lockSet{locks, key}
	x.sets[key] = set
	return set
}

// implies reports whether a protects at least what b does: every lock of b is
// among those of a.
func (a *lockSet) implies(b *lockSet) bool {
	for i := range b.locks {
		l := &b.locks[i]
		if !slices.ContainsFunc(a.locks, func(h heldLock) bool {
			return slices.Equal(h.cells, l.cells) && (h.read == l.read || l.read) && h.path == l.path
		}) {
			return false
		}
	}
	return true
}

// held returns the locks that an op of an instance runs under, with those of
// its callers.
func (x *explorer) held(i *instance, op *effects.Op, callers *lockSet) *lockSet {
	if i.fn == nil || op.Held == 0 {
		return callers
	}
	locks := slices.Clone(callers.locks)
	for _, l := range i.fn.LockSets[op.Held] {
		locks = append(locks, x.resolveLock(i, l))
	}
	return x.intern(locks)
}

// resolveLock finds the mutexes that a lock of an instance may be.
func (x *explorer) resolveLock(i *instance, l effects.Lock) heldLock {
	return heldLock{read: l.Read, path: l.Path, name: lockName(i.fn, l.Path), cells: x.mutexes(i, l.Path)}
}

// mutexes returns the cells that a path of an instance may lead to, ascending.
func (x *explorer) mutexes(i *instance, path string) []int32 {
	parts := splitPath(path)
	cells := x.rootCells(i, parts[0])
	for _, part := range parts[1:] {
		if part[0] == '[' {
			part = "[*]"
		}
		var next []*cell
		for _, c := range cells {
			next = append(next, x.sub(c, part))
		}
		cells = x.followed(next)
	}
	ids := make([]int32, len(cells))
	for n, c := range cells {
		ids[n] = c.id
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// rootCells returns what the root of a path refers to.
func (x *explorer) rootCells(i *instance, root string) []*cell {
	n := int32(0)
	switch num, err := strconv.Atoi(root[1:]); {
	case err != nil || !isLocal(root):
		return x.followed([]*cell{x.cell(x.global(root), "")})
	case root[0] == '$':
		n = int32(num) + 1
	case root[0] == '^':
		n = int32(num) + 1 + int32(len(i.fn.Params))
	default:
		n = int32(num)
	}
	var cells []*cell
	for _, r := range x.pts[i.node(n)] {
		cells = append(cells, x.cellOf(r))
	}
	return x.followed(cells)
}

// followed replaces cells that hold references by what these refer to, as
// paths do not tell a pointer from what it points to.
func (x *explorer) followed(cells []*cell) []*cell {
	for range 3 {
		var out []*cell
		for _, c := range cells {
			if len(x.pts[c.node]) == 0 {
				out = append(out, c)
			}
			for _, r := range x.pts[c.node] {
				out = append(out, x.cellOf(r))
			}
		}
		cells = out
	}
	return cells
}

// lockName spells a lock for messages: the path without its root.
func lockName(fn *function, path string) string {
	parts := splitPath(path)
	if len(parts) > 1 {
		return parts[len(parts)-1]
	}
	if isLocal(path) {
		return "a lock"
	}
	return shorten(path, fn.unit.Path)
}

// passed returns the locks of a caller as a callee knows them.
func (x *explorer) passed(i *instance, c callEdge, locks *lockSet) *lockSet {
	if len(locks.locks) == 0 || i.fn == nil {
		return locks
	}
	var args []string
	if c.op.Flag&effects.FlagInvoke != 0 {
		args = append(args, i.fn.path(c.op.A))
	}
	if c.op.Flag&effects.FlagDynamic == 0 {
		for _, a := range c.op.Args {
			args = append(args, i.fn.path(a))
		}
	}
	out := slices.Clone(locks.locks)
	for n := range out {
		l := &out[n]
		if l.path == "" || !isLocal(l.path) {
			continue
		}
		l.path = renameRoot(l.path, args)
		if l.path != "" && c.callee.fn != nil { // of whatever the callee gets
			l.cells = x.mutexes(c.callee, l.path)
		}
	}
	return x.intern(out)
}

// common reports whether two accesses to one cell exclude each other by a lock
// that both hold, at least one of them for writing.
func (x *explorer) common(a, b *Access) bool {
	for i := range a.locks.locks {
		la := &a.locks.locks[i]
		for k := range b.locks.locks {
			lb := &b.locks.locks[k]
			if la.read && lb.read && !(a.reads() && b.reads()) {
				continue
			}
			if x.same(a, la, b, lb) {
				return true
			}
		}
	}
	return false
}

// same reports whether two held locks are one mutex. A mutex beside the data
// in one of many objects must be reached like the data on both sides: the lock
// of another entry of a map does not guard this one.
func (x *explorer) same(a *Access, la *heldLock, b *Access, lb *heldLock) bool {
	if data := a.cell.place(); len(la.cells)+len(lb.cells) > 2 && single(data) && x.divided(data.obj, la, lb) {
		return false
	}
	for _, id := range la.cells {
		if _, both := slices.BinarySearch(lb.cells, id); !both {
			continue
		}
		mutex := x.cells[id]
		data := x.near(mutex, a.cell.place())
		if single(mutex) || data == nil || a.beside(la, mutex, data) && b.beside(lb, mutex, data) {
			return true
		}
	}
	return false
}

// divided reports whether one object is kept by several others that have each a
// mutex of their own: whoever holds one of these does not exclude the rest.
func (x *explorer) divided(data *object, la, lb *heldLock) bool {
	all := slices.Concat(la.cells, lb.cells)
	var common []int32 // of the mutexes, that every holder has
	for _, holder := range x.holders[data.id] {
		its := slices.DeleteFunc(slices.Clone(all), func(id int32) bool { return !x.keeps(holder.obj, x.cells[id]) })
		switch {
		case len(its) == 0:
			continue
		case common != nil:
			its = slices.DeleteFunc(its, func(id int32) bool { return !slices.Contains(common, id) })
		}
		if len(its) == 0 {
			return true
		}
		common = its
	}
	return false
}

// keeps reports whether a mutex is a part of an object, or is referred to by it.
func (x *explorer) keeps(o *object, mutex *cell) bool {
	return mutex.obj == o || slices.ContainsFunc(x.holders[mutex.obj.id], func(c *cell) bool { return c.obj == o })
}

// misplaced notes which locks of an access are those of other objects than the
// one that it uses.
func (x *explorer) misplaced(a *Access) {
	a.elsewhere = make(map[string]bool)
	for i := range a.locks.locks {
		l := &a.locks.locks[i]
		for _, id := range l.cells {
			mutex := x.cells[id]
			if data := x.near(mutex, a.cell.place()); data != nil && !single(mutex) && !a.beside(l, mutex, data) {
				a.elsewhere[l.key()] = true
			}
		}
	}
}

// single reports whether a cell stands for one place in memory.
func single(c *cell) bool {
	o := c.obj
	if strings.Contains(c.path, "[*]") {
		return false
	}
	switch {
	case o.kind == variable:
		return true
	case o.parent != nil:
		return single(o.parent)
	}
	return o.phase == start && (o.op == nil || o.op.Flag&effects.FlagLoop == 0) && !looped(o.inst, make(map[*instance]bool))
}

// looped reports whether a call in a loop leads to an instance.
func looped(i *instance, seen map[*instance]bool) bool {
	if i == nil || seen[i] {
		return false
	}
	seen[i] = true
	for _, caller := range i.callers {
		for _, c := range caller.calls {
			if c.callee == i && (c.op.Flag&effects.FlagLoop != 0 || looped(caller, seen)) {
				return true
			}
		}
	}
	return false
}

// near returns the cell of a mutex's object that data is in, or that refers to
// it, or nil.
func (x *explorer) near(mutex, data *cell) *cell {
	if mutex.obj == data.obj {
		return data
	}
	for _, c := range mutex.obj.list {
		for _, r := range x.pts[c.node] {
			if x.cellOf(r).obj == data.obj {
				return c
			}
		}
	}
	return nil
}

// beside reports whether the lock is reached on the way to the data, which is
// in a cell of the mutex's object: both are parts of one object, and in it of
// one element.
func (a *Access) beside(l *heldLock, mutex, data *cell) bool {
	if l.path == "" || a.path == "" {
		return true
	}
	lock := selectors(mutex.path)
	for _, part := range selectors(data.path) { // what they share
		if len(lock) == 0 || lock[0] != part {
			break
		}
		lock = lock[1:]
	}
	parts := splitPath(l.path)
	if len(parts) <= len(lock) {
		return true
	}
	return a.inst.fn.within(splitPath(a.path), parts[:len(parts)-len(lock)])
}
