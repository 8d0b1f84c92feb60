// Package directive defines an Analyzer that reports comments which are meant
// to suppress findings and do not.
//
// # Analyzer directive
//
// directive: report comments that are to suppress findings and do not
//
// A finding that is as you want it is suppressed by a directive, with a reason
// for the next reader:
//
//	//hiddenstate:ignore memstate                                // WRONG: without a reason, it suppresses nothing
//
//	//hiddenstate:ignore memstate one replica by design, see ADR 7   // RIGHT
//	var sessions = map[string]Session{}
//
// A directive names a check, or several with commas between. It covers its line
// and the whole statement, declaration or field that begins there or, if it
// stands alone on its line, that begins below its comment. A finding is
// suppressed if that covers its position, the declaration of its state, or the
// place where a driver that sees one package at a time shows it. The directive
// may stand in another package than the one that reports the finding, as long
// as that imports it.
//
// Malformed is a directive without a check or a reason, with a check that does
// not exist, with another word than ignore, at no code, or with spaces that
// make it an ordinary comment.
//
// Unused is a directive of a main package when no finding of a check that it
// names is there, of any severity. What is in another package may be needed by
// packages that import it, so that only a run of the command over whole modules
// says that it is unused. A directive that other build tags need names this
// check, too: memstate,directive.
//
// It cannot see the directives of other linters, such as nolint. Comments in
// test files count only if these are analysed, and unused directives are not
// told where the analysis is incomplete.
package directive
