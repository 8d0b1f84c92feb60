package effects

import "github.com/hiddenstate/hiddenstate/passes/internal/sqltext"

// A Unit is the summary of one own package: what its functions do with memory,
// as flow constraints over local nodes, together with the types, variables and
// function signatures that a reader needs to apply them. It refers to other
// packages by name only, so that it means the same in every importer.
type Unit struct {
	Path    string        // package path
	Name    string        // package name
	Files   []string      // base names of source files
	Strings []string      // symbols, field names, type strings, constants; 0 is ""
	Types   []Type        // ordered by name
	Vars    []Var         // package variables, ordered by name
	Funcs   []*Func       // ordered by symbol
	Imports []string      // direct imports of any module, ordered
	Claims  []Claim       // ordered by type
	Keys    []sqltext.Key // of tables that strings and embedded files declare
	// Idempotent are the RPC methods, as "/package.Service/Method", that proto
	// files say are safe to call again.
	Idempotent []string
	Skipped    string // why the package was not analysed, if it was not

	blob []byte // the unit as it stands in facts, once made
}

// A Pos is a position in one of the unit's files. File counts from 1; the zero
// Pos is no position.
type Pos struct{ File, Line, Col int32 }

// A Type is a named type: declared in the unit, or a foreign one that the unit
// converts to an interface of the analysed modules.
type Type struct {
	Name    string // pkg.T, without type arguments
	Foreign bool
	// Generic reports whether the type has type parameters.
	Generic bool
	Kind    Kind // of the underlying type
	Fields  []Field
	Methods []Method
	Pos     Pos
}

// A Field is a field of a struct type.
type Field struct {
	Name     string
	Type     string // as written in messages: map[string]Session
	Sym      string // symbol of the named type behind at most one pointer
	Elem     string // symbol of the named element type of a map, slice, array or channel
	ElemKind Kind   // of the elements
	Key      string // symbol of the named key type of a map
	JSON     string // name in JSON, if a tag gives one
	Column   string // what tags say of the column in which databases keep it
	Kind     Kind
	Embedded bool
	Pos      Pos
}

// A Method is a method of a type, declared or promoted.
type Method struct {
	Name string
	Sym  string // symbol of the function; of an interface's method for promotion through an embedded interface
	Path string // embedded fields to the receiver, joined by dots; "" when declared
	// Deref[i] is not kept: a pointer on the way is found in the field's kind.
	Iface bool // Sym is an interface method
	Value bool // the receiver is a value, not a pointer
}

// A Var is a package variable.
type Var struct {
	Name string // pkg.V
	Field
}

// Kind classifies types by how values refer to memory.
type Kind uint8

const (
	Scalar    Kind = iota // numbers, booleans, strings
	Struct                // structs and arrays: a value holds its parts
	Pointer               // refers to one object
	Map                   // refers to a table
	Slice                 // refers to an array
	Chan                  // refers to a queue
	Signature             // a function
	Interface             // refers to whatever it holds
)

// A Func is the summary of one function.
type Func struct {
	Sym     string // symbol; closures: symbol of the enclosing function + "$1"
	Pos     Pos
	Nodes   int32   // number of local nodes; node 0 means none
	Params  []Param // receiver first; nodes 1..len(Params)
	Free    int32   // number of captured variables; their nodes follow the parameters'
	Results []Param // their nodes follow the captured variables'
	// Forward[i] is 1 + the number of the parameter that result i always is,
	// or 0: a caller's argument then passes by the body.
	Forward []int32
	Recv    bool // the first parameter is a receiver
	Export  bool // callers outside the package can name it
	Gen     bool // declared in a generated file
	// LockSets are the sets of locks that ops of the function run under,
	// referred to by Op.Held; set 0 is empty.
	LockSets [][]Lock
	// Acquires and Releases are the lock delta: what callers hold more, or may
	// hold less, when the function has returned.
	Acquires, Releases []Lock
	Ops                []Op
	Blocks             []Block // none if the body has no branches; the first is the entry
}

// A Block is a basic block: ops that run one after the other, from First up to
// the next block's First. Guards come after the ops of all blocks.
type Block struct {
	First int32   // index of an op
	Succs []int32 // indexes of the blocks that may come next; none at an exit
	Fails bool    // an exit by a panic, or by a return that refuses: with an error, false, or before the last return of a handler
	Says  Answer  // at a return, what the last boolean result is, if that is a constant
}

// Answer is a boolean constant that a function returns.
type Answer uint8

const (
	Unsaid Answer = iota
	SaysYes
	SaysNo
)

// A Param is a parameter or result.
type Param struct {
	Type string // type string with full package paths
	Sym  string // symbol of the named type behind at most one pointer
	Kind Kind
}

// An Op is one constraint of a function's summary. Nodes are local numbers; the
// meaning of the operands is given with each Code.
type Op struct {
	Code Code
	Flag Flag
	Dst  int32
	A, B int32
	C    int32
	Sym  int32 // index into Unit.Strings
	Typ  int32 // index into Unit.Strings
	Held int32 // index into Func.LockSets
	Pos  Pos
	Args []int32
}

// Code says what an Op does.
type Code uint8

const (
	Nop       Code = iota
	Const          // Dst = the string constant Sym
	Global         // Dst = address of package variable Sym; of another package's, Typ is the type as written in messages and C its kind
	FuncVal        // Dst = function Sym
	Closure        // Dst = function Sym with captured variables Args
	Bound          // Dst = method Sym bound to receiver A; FlagInvoke: interface method named B
	Alloc          // Dst = address of a new object of type Typ; Sym names the variable it holds; B is the element type, see ElemType
	Make           // Dst = a new map, slice or channel of type Typ, for the variable Sym; B is the element type; FlagBuffered
	Copy           // Dst includes A; on C other branches it is nil
	Derive         // Dst is computed from Args: taint only; without Dst they are looked at
	Concat         // Dst = A + B, strings
	Box            // Dst = interface holding A, of concrete type Typ (leading * for pointers); Sym is the interface, C the text of a constant
	Unbox          // Dst = A.(Typ)
	FieldVal       // Dst = A.Sym, A a struct value
	FieldAddr      // Dst = &A.Sym
	IndexAddr      // Dst = &A[B]; Sym is the constant index, if any
	Load           // Dst = *A; Typ is the type behind a pointer result
	Store          // *A = B; Sym is a constant's text; of a struct, Args are fields that are set right after
	Lookup         // Dst = A[B]
	Update         // A[B] = C; Sym is a constant's text
	Elems          // Dst, B = key and value of an element of A
	Delete         // delete(A, B)
	Clear          // clear(A)
	Append         // Dst = append(A, B...); C is the element type
	CopyElems      // copy(A, B)
	Len            // Dst = len(A)
	Send           // A <- B
	Recv           // Dst = <-A
	Close          // close(A)
	Context        // variable B holds the context A; without B, the call that follows asks for A's end, or has the contexts Args among its arguments. A context is a parameter, a variable, or a result of a call
	Guard          // without A, which is nil, zero or missing then, the function refuses: it returns an error or false, or does not pass the request on; B is the block that ends in the test
	Test           // a branch: block B goes on to its successor number C if A is there (FlagErr: if the call that yields A went well; FlagEqual: if A is the constant Sym; FlagSelect: if a select statement received from A)
	Call           // calls: static callee Sym; interface method Sym of A (FlagInvoke); function value A (FlagDynamic); results Dst, Dst+1, …; C is their number
	Way            // where branches meet, the value C is the constant A if control comes from block B
)

// Flag refines an Op.
type Flag uint16

const (
	FlagInvoke     Flag = 1 << iota // interface method call
	FlagDynamic                     // call of a function value
	FlagGo                          // in a goroutine of its own
	FlagDefer                       // at the function's exit
	FlagValue                       // the loaded or stored value is a struct or array
	FlagRef                         // the loaded value refers to memory
	FlagLoop                        // inside a loop
	FlagBuffered                    // channel with a buffer
	FlagSelect                      // in a select statement
	FlagCommaOk                     // the presence of the element, or the type of the value, is asked for
	FlagConst                       // the stored value is a constant
	FlagErr                         // the error of a call is tested
	FlagEqual                       // a value is compared with a constant
	FlagRange                       // the element is the one that a range loop is at
	FlagInPlace                     // append to a part of a slice: what follows the part is overwritten
	FlagPropagates                  // the tested error is only handed on
)

// String returns the unit's string number i.
func (u *Unit) String(i int32) string { return u.Strings[i] }

// ElemType spells an element type for ops and objects: its symbol, with a
// leading "!" if elements have no parts.
func ElemType(sym string, k Kind) string {
	if k != Struct {
		return "!" + sym
	}
	return sym
}
