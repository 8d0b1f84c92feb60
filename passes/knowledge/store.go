package knowledge

// Store says what a call has to do with data that a library keeps from one
// request to the next: sessions, limits, one-time tokens.
type Store struct {
	// Op is
	//   - make (default): the result keeps data, or is a store that others keep
	//     data in
	//   - option: the result is an option, which gives a store to what is made
	//   - set: gives its receiver a store
	//   - add: gives its receiver a second store, beside the one that it has
	//   - use: uses the library's one store, which a field row switches on, or
	//     which is kept in the variable Var
	Op string `yaml:"op"`
	// Kind is what is kept, as the kinds of findings: session, ratelimit,
	// otp-token, idempotency-store, cache. A store for anything has none.
	Kind string `yaml:"kind"`
	// At is where data is kept if no store is given: memory, disk, client,
	// shared. Without it, there must be one.
	At string `yaml:"at"`
	// Given are arguments that are a store, or options. With Fields, they are
	// structs, of which these fields hold one. Result are such fields of the
	// result.
	Given  *Args    `yaml:"given"`
	Fields []string `yaml:"fields"`
	Result []string `yaml:"result"`
	// Also is a field of these structs that locks, and without which only
	// requests to one process exclude each other.
	Also string `yaml:"also"`
	// Var is the package variable that holds the store of a use.
	Var string `yaml:"var"`
	// Name is an argument that names the store, one in the process if it is
	// among Local.
	Name  *int     `yaml:"name"`
	Local []string `yaml:"local"`
	// Value is the constant by which a field switches the store on; Unless is a
	// field that names another one.
	Value  string `yaml:"value"`
	Unless string `yaml:"unless"`
	// Bounds says that what is counted is what this process does at a time: its
	// own resources.
	Bounds bool `yaml:"bounds"`
	// Waits says that who exceeds a limit waits: nobody is refused.
	Waits bool `yaml:"waits"`
	// Remedy names what gives the library a shared store.
	Remedy string `yaml:"remedy"`
}

var (
	storeOps    = []string{"", "make", "option", "set", "add", "use"}
	storeKinds  = []string{"", "session", "ratelimit", "otp-token", "idempotency-store", "cache", "connection-hub"}
	storePlaces = []string{"", "memory", "disk", "client", "shared"}
)

func checkStore(s *Store) error {
	if s == nil {
		return nil
	}
	return first([]error{
		oneOf("store: op", s.Op, storeOps),
		oneOf("store: kind", s.Kind, storeKinds),
		oneOf("store: at", s.At, storePlaces),
		numbers("store", s.Name),
	})
}
