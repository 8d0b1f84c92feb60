package wiring

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// A File is a place where something is written to the local file system for
// requests.
type File struct {
	Spots          // the place in each context; of a file opened at start, where requests write to it
	ID      string // pkg.Func#callee
	Callee  string
	Package string
	Op      string // as of the row: open, create, write, temp, mkdir, rename, database
	Path    string // the path, or its constant beginning, if known

	Named   Taint // of the path
	Content Taint // of what is written
	Fate    Fate  // the worst of the spots'
	// Encoded says that the program writes an encoding of its data; Pieces that
	// it writes at offsets, or adds to what is there; Generated that a library
	// makes a document.
	Encoded, Pieces, Generated bool
	// Feeds are the states that a background goroutine writes to the file.
	Feeds []*State
	// Writes are the other places where the file gets its content.
	Writes []finding.Step

	pos effects.Pos
	fn  *function
}

// Function returns the name of the function that the place is in, and where it
// is.
func (f *File) Function() (string, finding.Position) { return f.fn.name(), f.fn.position(f.pos) }

// Entries returns the numbers of the entry points that reach the place, or
// that write the states which it writes out.
func (f *File) Entries() []int {
	out := f.Spots.Entries()
	for _, st := range f.Feeds {
		for _, w := range st.Writes {
			out = append(out, w.Entries...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A fileSite is a call that creates or writes a file, in one context.
type fileSite struct {
	*site
	files  *fileFinder
	made   *object // the open file
	writes []fileWrite
}

// A fileWrite is what is written to an open file.
type fileWrite struct {
	inst   *instance
	op     *effects.Op
	values []int32 // local nodes of what is written
	taint  Taint
	pieces bool
}

// A fileFinder collects what is written to the local file system.
type fileFinder struct {
	*releaser
	writes map[*object][]fileWrite
	found  map[*effects.Op]*File
	sites  map[*effects.Op][]*fileSite
	order  []*effects.Op
}

// collectFiles returns the places where files are written for requests, ordered
// by id.
func (r *releaser) collectFiles() []*File {
	f := &fileFinder{releaser: r, writes: make(map[*object][]fileWrite), found: make(map[*effects.Op]*File), sites: make(map[*effects.Op][]*fileSite)}
	f.findWrites()
	for _, st := range f.calls {
		if st.inst.id <= 0 || st.row == nil || st.row.Effect == nil || st.row.Effect.Kind != "file" || !creates[st.row.Effect.Op] || st.row.Effect.Class == "read" {
			continue
		}
		f.enter(&fileSite{site: st, files: f})
	}
	f.moved()
	f.embedded()
	var out []*File
	for _, op := range f.order {
		if file := f.found[op]; file.FromClient() && len(file.Spots) > 0 {
			out = append(out, file)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return slices.CompactFunc(out, func(a, b *File) bool { return a.ID == b.ID })
}

// creates are the ops by which a file, or a folder, comes to be.
var creates = map[string]bool{"open": true, "create": true, "write": true, "temp": true, "mkdir": true, "rename": true}

// FromClient reports whether what is written has to do with a request.
func (f *File) FromClient() bool { return f.Named != 0 || f.Content&FromRequest != 0 || f.Generated }

// enter judges a call in one context.
func (f *fileFinder) enter(s *fileSite) {
	s.made = f.made[objectKey{s.inst.id, s.op, madeHandle}]
	if s.made != nil {
		s.writes = f.writes[s.made]
	}
	if data := s.operandOr(s.row.Effect.Data); data != 0 && s.row.Effect.Op != "rename" {
		s.writes = append(s.writes, fileWrite{inst: s.inst, op: s.op, values: []int32{data}, taint: f.dataTaint(s.inst, data)})
	}
	if s.row.Source != nil && s.inst.phase.atRunTime() {
		s.writes = append(s.writes, fileWrite{inst: s.inst, op: s.op, taint: FromRequest})
	}
	if s.row.Effect.Op == "open" && !s.writable() || f.elsewhere(s) {
		return
	}
	file := f.found[s.op]
	if file == nil {
		file = &File{ID: s.id(), Callee: shortCallee(s.sym), Package: s.inst.fn.unit.Path, Op: s.row.Effect.Op, Fate: Released, pos: s.op.Pos, fn: s.inst.fn}
		file.Path = f.beginning(s.inst, s.path())
		f.found[s.op] = file
		f.order = append(f.order, s.op)
	}
	f.sites[s.op] = append(f.sites[s.op], s)
	f.judge(file, s)
}

// judge adds what one context tells of a file.
func (f *fileFinder) judge(file *File, s *fileSite) {
	if !s.inst.phase.atRunTime() {
		f.judgeEarly(file, s)
		return
	}
	named := Taint(0)
	switch s.row.Effect.Op {
	case "temp":
	case "mkdir", "rename", "link":
		named = f.taintOf(s.inst, s.path()) & FromRequest
	default:
		named = f.taintOf(s.inst, s.path()) & (FromRequest | FromExternal)
	}
	content := Taint(0)
	for _, w := range s.writes {
		content |= w.taint
	}
	generated := s.row.Effect.Op == "write" && s.row.Effect.Data == nil && s.row.Source == nil
	if named|content&FromRequest == 0 && !generated || named == 0 && s.isLog() {
		return
	}
	file.Named, file.Content, file.Generated = file.Named|named, file.Content|content, file.Generated || generated
	f.describe(file, s)
	fate, _ := f.fate(s, &scope{inst: s.inst}, s.op)
	file.Fate = min(file.Fate, fate)
	file.Spots = append(file.Spots, newSpot(s.inst, s.op))
}

// judgeEarly judges a file that is opened before requests, or written by a
// goroutine of the start.
func (f *fileFinder) judgeEarly(file *File, s *fileSite) {
	if s.isLog() {
		return
	}
	for _, w := range s.writes {
		if w.taint&FromRequest == 0 || w.inst.phase == start {
			continue
		}
		file.Content |= w.taint
		file.Fate = Kept
		file.Spots = append(file.Spots, newSpot(w.inst, w.op))
		f.describe(file, s)
		if w.inst.phase == background {
			for _, v := range w.values {
				f.fed(file, w.inst, v)
			}
		}
	}
}

// fed notes the states that a value of a background goroutine comes from.
func (f *fileFinder) fed(file *File, i *instance, value int32) {
	p := f.partFinder()
	p.visit(&scope{inst: i}, value)
	for c := range p.cells {
		if st := f.state(c); st != nil && !slices.Contains(file.Feeds, st) {
			file.Feeds = append(file.Feeds, st)
		}
	}
	sort.Slice(file.Feeds, func(a, b int) bool { return file.Feeds[a].ID < file.Feeds[b].ID })
}

// describe notes how the content is made.
func (f *fileFinder) describe(file *File, s *fileSite) {
	for _, w := range s.writes {
		file.Pieces = file.Pieces || w.pieces
		if step := w.step(); w.op != s.op && !slices.Contains(file.Writes, step) && len(file.Writes) < maxWrites {
			file.Writes = append(file.Writes, step)
		}
		for _, v := range w.values {
			p := f.partFinder()
			p.visit(&scope{inst: w.inst}, v)
			for sym := range p.through {
				file.Encoded = file.Encoded || encodes(sym)
			}
		}
		file.Encoded = file.Encoded || encodes(w.inst.fn.str(w.op.Sym))
	}
}

// encodes reports whether a function encodes data for storage.
func encodes(sym string) bool {
	switch name := methodName(sym); {
	case strings.HasPrefix(name, "Marshal"):
		return true
	case name == "Encode":
		return !strings.Contains(sym, "image/") && !strings.Contains(sym, "base64")
	}
	return false
}

// path returns the local node of the path, of a temporary file that of the
// result.
func (s *fileSite) path() int32 {
	if s.row.Effect.Op == "temp" {
		return s.op.Dst
	}
	return s.operandOr(s.row.Effect.Key)
}

// writable reports whether a file is opened for writing.
func (s *fileSite) writable() bool {
	if n := s.operandOr(s.row.Effect.Flags); n != 0 {
		if def := s.inst.fn.def(n); def != nil && def.Code == effects.Const {
			flags, err := strconv.Atoi(s.inst.fn.str(def.Sym))
			return err == nil && flags&3 != 0 // O_WRONLY or O_RDWR, on all systems
		}
		return true // flags that are computed
	}
	return len(s.writes) > 0
}

// elsewhere reports whether a path does not lead to a disk, or is one of a file
// system in memory.
func (f *fileFinder) elsewhere(s *fileSite) bool {
	if strings.HasPrefix(s.sym, "(") {
		known, memory := false, true
		for _, o := range f.madeBy(s.inst.node(s.operand(-1))) {
			known = true
			memory = memory && o.site.row.Memory != nil
		}
		if known && memory {
			return true
		}
	}
	p := f.partsOf(&scope{inst: s.inst}, s.path())
	return len(p) == 1 && (p[originKey{text: "dev/null"}] || p[originKey{text: "dev/stdout"}] || p[originKey{text: "dev/stderr"}])
}

// madeBy returns the objects of libraries that a value refers to.
func (l *locator) madeBy(n int32) []*object {
	var out []*object
	seen := make(map[int32]bool)
	var visit func(n int32)
	visit = func(n int32) {
		if seen[n] {
			return
		}
		seen[n] = true
		for _, r := range l.pts[n] {
			switch c := l.cellOf(r); {
			case c.obj.kind == boxed:
				visit(c.node)
			case c.obj.kind == foreign && c.obj.site != nil && c.obj.site.row != nil:
				out = append(out, c.obj)
			}
		}
	}
	visit(n)
	return out
}

// isLog reports whether a file is a log: a fixed name says so.
func (s *fileSite) isLog() bool {
	for _, text := range s.files.texts(s.inst, s.path()) {
		if strings.HasSuffix(text, ".log") {
			return true
		}
	}
	return false
}

// goesBy reports whether a release takes the file away.
func (s *fileSite) goesBy(rel *release, at *scope) bool {
	p := s.files.partsOf(at, s.path())
	switch rel.how {
	case removal:
		return rel.parts.same(p) || rel.listed != nil && len(p) > 0 && rel.parts.within(p)
	case clearing, renaming:
		if !rel.parts.within(p) {
			return false
		}
		return rel.parts.same(p) || rel.parts.specific() && s.files.headOf(at, s.path()).within(rel.parts)
	case upload:
		return p.within(rel.parts) && p.specific()
	}
	return false
}

// moved carries over what is known of files to those that they are renamed to.
func (f *fileFinder) moved() {
	for _, op := range f.order {
		from := f.found[op]
		if from.Op == "rename" || from.Op == "mkdir" || len(from.Spots) == 0 {
			continue
		}
		for _, s := range f.sites[op] {
			_, by := f.fate(s, &scope{inst: s.inst}, s.op)
			for _, rel := range by {
				to := f.found[rel.site.op]
				if rel.how != renaming || to == nil {
					continue
				}
				to.Content, to.Encoded, to.Pieces = to.Content|from.Content, to.Encoded || from.Encoded, to.Pieces || from.Pieces
				if len(to.Spots) == 0 && to.Content&FromRequest != 0 {
					to.Fate = Kept
					to.Spots = append(to.Spots, newSpot(rel.site.inst, rel.site.op))
				}
			}
		}
	}
}
