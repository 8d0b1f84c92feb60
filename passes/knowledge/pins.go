package knowledge

// Pins says which value sends the requests of one client to one instance: the
// argument of a call, or what is stored in a field. With none of Is, Keys and
// Client, any value but the zero one does, and a call without Arg by itself.
type Pins struct {
	Arg  *int              `yaml:"arg"`
	Is   []string          `yaml:"is"`   // constants that do
	With map[string]string `yaml:"with"` // further fields of the struct, which must hold these constants
	// Keys are the entries of a map that do, whatever the map is for: keys
	// with constants, none for any.
	Keys map[string][]string `yaml:"keys"`
	// Client says that the value does if it is chosen by the client's address
	// or a cookie.
	Client bool   `yaml:"client"`
	Of     string `yaml:"of"`   // of a field: the field that holds the struct
	By     string `yaml:"by"`   // what a client is recognised by: address, cookie, session; with Client, none
	Kind   string `yaml:"kind"` // service, ingress, load-balancer, proxy
}
