package finding

// Result is what a check concludes about one package: its findings, and what
// was looked at to reach them, so that silence can be told from blindness.
type Result struct {
	Findings    []*Finding
	EntryPoints []EntryPoint // all that were recognised, with or without a finding
	References  []Position   // handlers of other packages that this one calls or mentions; see Views.Refer
	Functions   int          // functions analysed in this package
	Incomplete  []Incomplete
	Unused      []Unused
	Used        []Use
}

// Unused is the finding that a directive of a library suppresses nothing. It
// holds only if no package that imports it has a use for the directive.
type Unused struct {
	*Finding
	Use Use
}

// A Use is that a directive suppresses a finding of a check.
type Use struct {
	Directive Position
	Check     string
}

// Incomplete is a part of the program that was not, or not wholly, analysed.
type Incomplete struct {
	Package  string
	Function string // none: the whole package
	Reason   string
	Broken   bool // the package did not load or compile, as opposed to a bound that was hit
}
