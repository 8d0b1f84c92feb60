package finding

// The kinds of suppressions, in the words of SARIF.
const (
	InSource = "inSource" // by a comment
	External = "external" // by a rule elsewhere
)

// Suppression says that a finding is as the user wants it.
type Suppression struct {
	Kind     string
	Reason   string
	Position Position // of the comment or the rule, if it is known
	Rule     int      // number of the rule, if it is one
}
