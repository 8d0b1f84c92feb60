package sqltext_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

func TestClaims(t *testing.T) {
	for text, want := range map[string]struct {
		columns []string
		yields  bool
	}{
		"UPDATE jobs SET locked_by = $1, at = now() WHERE locked_by IS NULL":                                         {[]string{"locked_by", "at"}, false},
		"UPDATE jobs SET state = 'taken' WHERE id IN (SELECT id FROM jobs WHERE state = 'new' LIMIT 1) RETURNING id": {[]string{"state"}, true},
		"WITH c AS (UPDATE jobs SET state = 1 WHERE state = 0 RETURNING id) SELECT id FROM c":                        {[]string{"state"}, true},
		"UPDATE jobs SET locked_by = $1 WHERE done = false":                                                          {nil, false},
		"UPDATE jobs SET locked_by = $1 WHERE note = 'locked_by IS NULL'":                                            {nil, false},
		"SELECT locked_by FROM jobs WHERE locked_by IS NULL":                                                         {nil, false},
		"DELETE FROM jobs WHERE state = 'new' RETURNING id":                                                          {nil, true},
		"UPDATE jobs SET done = true WHERE id = 1; UPDATE jobs SET tries = tries + 1 WHERE tries = 0":                {[]string{"tries"}, false},
	} {
		columns, yields := sqltext.Claims(text)
		assert.Equal(t, want.columns, columns, text)
		assert.Equal(t, want.yields, yields, text)
	}
}

func TestAsked(t *testing.T) {
	assert.Equal(t, []sqltext.Condition{{Column: "owner"}, {Column: "state", Is: "new"}}, sqltext.Asked("SELECT id FROM jobs WHERE owner = $1 AND state = 'new'"))
	assert.Empty(t, sqltext.Asked("SELECT id FROM jobs"))
}
