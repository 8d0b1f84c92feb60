package knowledge

// Operators are the words by which documents of a database say what an update
// does, and filters what they ask for.
type Operators struct {
	Set     []string `yaml:"set"`     // sets a field
	Drop    []string `yaml:"drop"`    // takes a field away
	Count   []string `yaml:"count"`   // adds to a number
	Collect []string `yaml:"collect"` // adds to a list
	Other   []string `yaml:"other"`   // of filters: anything but the value
}

// Pair says that a list of values of a type is a document: each has the name of
// one part, and its value.
type Pair struct {
	Name  string `yaml:"name"`
	Value string `yaml:"value"`
}

// Pairs returns the fields by which lists of the known libraries make documents,
// each once.
func (b *Base) Pairs() []Pair { return b.pairs }
