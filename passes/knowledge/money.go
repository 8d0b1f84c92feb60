package knowledge

import (
	"strings"
	"unicode"
)

// Money is how tables and types are called whose records are money that moves,
// or is owed.
type Money struct {
	Words   []string `yaml:"words"`   // in the singular and lower case
	Endings []string `yaml:"endings"` // words that may follow
	// Columns are how columns and fields are called that hold somebody's money,
	// and Units the words that may follow.
	Columns []string `yaml:"columns"`
	Units   []string `yaml:"units"`
}

// IsMoney reports whether records of a table or type are money by its name. It
// may decide how grave something is, not whether something is there.
func (b *Base) IsMoney(name string) bool {
	return endsWith(name, b.money, b.endings)
}

// IsBalance reports whether a column or field holds somebody's money by its name.
// It decides as little as IsMoney.
func (b *Base) IsBalance(name string) bool {
	return endsWith(name, b.balances, b.units)
}

// endsWith reports whether a name ends with one of some words, but for endings.
func endsWith(name string, these, endings map[string]bool) bool {
	words := wordsOf(name[strings.LastIndexByte(name, '.')+1:])
	for len(words) > 0 && endings[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return len(words) > 0 && these[words[len(words)-1]]
}

// wordsOf returns the words of a name in lower case and in the singular, as far
// as the usual endings tell.
func wordsOf(name string) []string {
	var spaced strings.Builder
	small := false
	for _, c := range name {
		switch {
		case !unicode.IsLetter(c):
			spaced.WriteByte(' ')
		case unicode.IsUpper(c) && small:
			spaced.WriteByte(' ')
			fallthrough
		default:
			spaced.WriteRune(unicode.ToLower(c))
		}
		small = unicode.IsLower(c)
	}
	words := strings.Fields(spaced.String())
	for n, w := range words {
		if stem, ok := strings.CutSuffix(w, "ies"); ok {
			words[n] = stem + "y"
		} else if !strings.HasSuffix(w, "ss") {
			words[n] = strings.TrimSuffix(w, "s")
		}
	}
	return words
}
