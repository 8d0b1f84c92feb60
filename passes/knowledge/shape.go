package knowledge

import (
	"fmt"
	"regexp"
	"strings"
)

// Shapes of symbols. The path of a package may hold dots, also in its last
// element; the last dot separates the name.
var (
	funcSymbol  = regexp.MustCompile(`^(\(\*?` + pkgPath + `\.` + ident + `\)\.` + ident + `|` + pkgPath + `\.` + ident + `)$`)
	typeSymbol  = regexp.MustCompile(`^` + pkgPath + `\.` + ident + `$`)
	fieldSymbol = regexp.MustCompile(`^` + pkgPath + `\.` + ident + `\.` + ident + `$`)
)

const (
	pkgPath = `[A-Za-z0-9][\w.~-]*(/[\w.~-]+)*`
	ident   = `[\pL_][\pL\pN_]*`
)

// expand writes out the alternatives of a symbol: a.{B,C} is a.B and a.C.
func expand(pattern string) ([]string, error) {
	open := strings.IndexByte(pattern, '{')
	if open < 0 {
		return []string{pattern}, nil
	}
	size := strings.IndexByte(pattern[open:], '}')
	if size < 0 {
		return nil, fmt.Errorf("malformed symbol %q: no closing brace", pattern)
	}
	rest, err := expand(pattern[open+size+1:])
	if err != nil {
		return nil, err
	}
	var names []string
	for alt := range strings.SplitSeq(pattern[open+1:open+size], ",") {
		for _, tail := range rest {
			names = append(names, pattern[:open]+strings.TrimSpace(alt)+tail)
		}
		if len(names) > maxAlternatives {
			return nil, fmt.Errorf("malformed symbol: more than %d alternatives", maxAlternatives)
		}
	}
	return names, nil
}

// maxAlternatives bounds what one symbol may expand to.
const maxAlternatives = 1000
