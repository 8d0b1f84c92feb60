package sqltext_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

func TestVerbs(t *testing.T) {
	for text, want := range map[string]sqltext.Verb{
		"INSERT INTO notes (title) VALUES ($1)":                                                                                               sqltext.Insert,
		"insert into notes values (?, ?) returning id":                                                                                        sqltext.Insert,
		"INSERT INTO a (x) SELECT y FROM b":                                                                                                   sqltext.Insert,
		"INSERT INTO notes (id) VALUES ($1) ON CONFLICT (id) DO NOTHING":                                                                      sqltext.Upsert,
		"INSERT INTO notes (id, n) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET n = EXCLUDED.n":                                             sqltext.Upsert,
		"INSERT INTO c (id, n) VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET n = c.n + 1":                                                     sqltext.Increment,
		"INSERT INTO c (id, n) VALUES (?, 1) ON DUPLICATE KEY UPDATE n = n + 1":                                                               sqltext.Increment,
		"INSERT INTO c (id, n) VALUES (?, ?) ON DUPLICATE KEY UPDATE n = VALUES(n)":                                                           sqltext.Upsert,
		"INSERT IGNORE INTO notes (id) VALUES (?)":                                                                                            sqltext.Upsert,
		"INSERT OR REPLACE INTO notes (id) VALUES (?)":                                                                                        sqltext.Upsert,
		"REPLACE INTO notes (id) VALUES (?)":                                                                                                  sqltext.Upsert,
		"INSERT INTO n (id) SELECT $1 WHERE NOT EXISTS (SELECT 1 FROM n WHERE id = $1)":                                                       sqltext.Upsert,
		"MERGE INTO notes USING x ON (a = b) WHEN MATCHED THEN UPDATE SET n = 1":                                                              sqltext.Upsert,
		"MERGE INTO c USING x ON (c.id = x.id) WHEN MATCHED THEN UPDATE SET n = c.n + x.n":                                                    sqltext.Increment,
		"MERGE INTO c AS t USING x ON t.id = x.id WHEN MATCHED THEN UPDATE SET t.n = t.n + 1 WHEN NOT MATCHED THEN INSERT (id) VALUES (x.id)": sqltext.Increment,
		"UPDATE accounts SET name = $1, mail = $2 WHERE id = $3":                                                                              sqltext.Update,
		"UPDATE accounts SET balance = balance + $1 WHERE id = $2":                                                                            sqltext.Increment,
		"UPDATE accounts a SET balance = COALESCE(a.balance, 0) - ? WHERE id = ?":                                                             sqltext.Increment,
		"UPDATE accounts SET expires = now() + interval '1 day' WHERE id = $1":                                                                sqltext.Update,
		"UPDATE `a` SET `n`=`n`+1":                                                                                                            sqltext.Increment,
		"DELETE FROM notes WHERE id = $1":                                                                                                     sqltext.Delete,
		"-- a comment\nSELECT * FROM notes":                                                                                                   sqltext.Select,
		"SELECT EXISTS (SELECT 1 FROM notes WHERE id = 'insert into x')":                                                                      sqltext.Select,
	} {
		got := sqltext.Parse(text)
		require.Len(t, got, 1, text)
		assert.Equal(t, want, got[0].Verb, text)
	}
	assert.Empty(t, sqltext.Parse("PRAGMA foreign_keys = ON; hello insert"))
}

func TestInsert(t *testing.T) {
	s := sqltext.Parse(`INSERT INTO public."Orders" (id, customer, key, at) VALUES ($2, lower($1), :key, now()) ON CONFLICT (key) DO NOTHING`)[0]
	assert.Equal(t, "orders", s.Table)
	assert.Equal(t, []string{"id", "customer", "key", "at"}, s.Columns)
	assert.Equal(t, []sqltext.Value{{Holder: 2}, {Holder: 1}, {Name: "key"}, {}}, s.Values)
	assert.Equal(t, []string{"key"}, s.Conflict)

	s = sqltext.Parse("INSERT INTO t SET a = ?, b = ?")[0]
	assert.Equal(t, []string{"a", "b"}, s.Columns)
	assert.Equal(t, []sqltext.Value{{Holder: 1}, {Holder: 2}}, s.Values)

	s = sqltext.Parse("INSERT INTO keys (tenant, hash, seen, note) SELECT t.id, lower($2), coalesce((SELECT max(n) FROM seen WHERE hash = $2), 0), $3 FROM tenants t WHERE t.id = $1 ON CONFLICT (hash) DO NOTHING")[0]
	assert.Equal(t, "keys", s.Table)
	assert.Equal(t, sqltext.Upsert, s.Verb)
	assert.Equal(t, []string{"hash"}, s.Conflict)
	assert.Equal(t, []sqltext.Value{{Column: "id"}, {Holder: 2}, {Holder: 2}, {Holder: 3}}, s.Values)
	assert.Equal(t, []sqltext.Value{{Holder: 1}}, s.Given)

	s = sqltext.Parse("INSERT INTO keys (tenant, hash) SELECT ?, ?")[0]
	assert.Equal(t, []sqltext.Value{{Holder: 1}, {Holder: 2}}, s.Values)
}

func TestUpdate(t *testing.T) {
	s := sqltext.Parse("UPDATE orders SET status = 'paid', at = $2 WHERE id = $1 AND status = 'open' RETURNING id")[0]
	assert.Equal(t, "orders", s.Table)
	assert.Equal(t, []string{"status", "at"}, s.Sets)
	assert.Equal(t, []string{"id", "status"}, s.Where)
}

func TestWith(t *testing.T) {
	got := sqltext.Parse("WITH o AS (INSERT INTO orders (a) VALUES ($1) RETURNING id), p AS (UPDATE q SET n = n - 1) SELECT * FROM o")
	require.Len(t, got, 3)
	assert.Equal(t, []sqltext.Verb{sqltext.Insert, sqltext.Increment, sqltext.Select}, []sqltext.Verb{got[0].Verb, got[1].Verb, got[2].Verb})
}

func TestSelect(t *testing.T) {
	s := sqltext.Parse("SELECT EXISTS (SELECT 1 FROM users WHERE email = $1)")[0]
	assert.Equal(t, "users", s.Table)
	assert.Equal(t, []string{"email"}, s.Where)
}

// TestExclusions reads constraints that refuse a row with the same values: not
// those of some rows only, nor with operators that do not hold of equal values.
func TestSelected(t *testing.T) {
	for text, want := range map[string][]sqltext.Value{
		"INSERT INTO t (a, b) SELECT DISTINCT u.id, name FROM users u WHERE mail = $1": {{Column: "id"}, {Column: "name"}},
		"INSERT INTO t (a, b) SELECT max(n) + 1, $1 FROM t":                            {{}, {Holder: 1}},
		"INSERT INTO t (a) SELECT id FROM seats WHERE free LIMIT 1":                    {{}},
		"INSERT INTO t (a) SELECT current_timestamp":                                   {{}},
	} {
		assert.Equal(t, want, sqltext.Parse(text)[0].Values, text)
	}
}

func TestLiterals(t *testing.T) {
	s := sqltext.Parse("INSERT INTO t (a, b, c, d, e) VALUES ($1, true, NULL, 'x'::text, now())")[0]
	assert.Equal(t, []sqltext.Value{{Holder: 1}, {Literal: "true"}, {Literal: "null"}, {Literal: "x"}, {}}, s.Values)
}

func TestExclusions(t *testing.T) {
	got := sqltext.Keys(`
		CREATE TABLE bookings (room int, during tsrange, EXCLUDE USING gist (room WITH =, during WITH &&));
		ALTER TABLE visits ADD CONSTRAINT once EXCLUDE USING gist (place WITH =);
		CREATE TABLE some (room int, EXCLUDE USING gist (room WITH =) WHERE (active));
		CREATE TABLE other (room int, EXCLUDE USING gist (room WITH <>))`)
	assert.Equal(t, []sqltext.Key{{Table: "bookings", Columns: []string{"during", "room"}, Places: []int{1, 0}}, {Table: "visits", Columns: []string{"place"}}}, got)
}

func TestKeys(t *testing.T) {
	got := sqltext.Keys(`
		CREATE TABLE IF NOT EXISTS users (
			id BIGSERIAL PRIMARY KEY,
			email citext UNIQUE NOT NULL,
			name varchar(20) CHECK (name <> ''),
			CONSTRAINT pair UNIQUE (tenant, name),
			FOREIGN KEY (tenant) REFERENCES tenants (id)
		);
		CREATE TABLE m (a INT, b INT, PRIMARY KEY (b, a), UNIQUE KEY k (a));
		CREATE INDEX plain ON users (name);
		CREATE UNIQUE INDEX CONCURRENTLY u ON public.users USING btree (lower(login)) WHERE active;
		ALTER TABLE ONLY users ADD CONSTRAINT c UNIQUE (phone), ADD COLUMN code text UNIQUE;
		ALTER TABLE users DROP CONSTRAINT d`)
	assert.Equal(t, []sqltext.Key{
		{Table: "users", Columns: []string{"id"}, Places: []int{0}, Primary: true}, {Table: "users", Columns: []string{"email"}, Places: []int{1}},
		{Table: "users", Columns: []string{"name", "tenant"}, Places: []int{2, -1}},
		{Table: "m", Columns: []string{"a", "b"}, Places: []int{0, 1}, Primary: true}, {Table: "m", Columns: []string{"a"}, Places: []int{0}},
		{Table: "users", Columns: []string{"login"}, Where: []sqltext.Condition{{"active", "true"}}}, {Table: "users", Columns: []string{"phone"}}, {Table: "users", Columns: []string{"code"}},
	}, got)
}

// TestLocks tells what one session has at a time from what only reads so.
func TestLocks(t *testing.T) {
	for _, text := range []string{
		"SELECT id FROM outbox LIMIT 10 FOR UPDATE SKIP LOCKED",
		"select * from jobs where done = false for no key update of jobs nowait",
		"WITH due AS (SELECT id FROM jobs FOR UPDATE) UPDATE jobs SET taken = true FROM due",
		" FOR UPDATE",
		"SKIP LOCKED",
		"SELECT pg_try_advisory_lock($1)",
		"SELECT pg_advisory_xact_lock(hashtext('bills'))",
		"SELECT GET_LOCK('bills', 0)",
		"EXEC sp_getapplock @Resource = 'bills', @LockMode = 'Exclusive'",
		"SELECT TOP 1 * FROM jobs WITH (UPDLOCK, READPAST)",
		"LOCK TABLE jobs",
		"LOCK TABLE jobs IN SHARE ROW EXCLUSIVE MODE",
		"LOCK TABLES jobs WRITE",
		"BEGIN; SELECT 1 FROM jobs FOR UPDATE; COMMIT",
	} {
		assert.True(t, sqltext.Locks(text), text)
	}
	for _, text := range []string{
		"SELECT 'for update' FROM notes",
		"SELECT 1 -- FOR UPDATE SKIP LOCKED",
		"SELECT 1 /* pg_advisory_lock(1) */",
		`SELECT "for" FROM jobs`,
		"SELECT * FROM jobs FOR SHARE",
		"SELECT * FROM jobs FOR SHARE SKIP LOCKED",
		"SELECT pg_advisory_unlock(1)",
		"SELECT pg_advisory_lock_shared(1)",
		"SELECT get_lock FROM doors",
		"CREATE POLICY own ON notes FOR UPDATE USING (true)",
		"CREATE FUNCTION f() RETURNS void AS $$ BEGIN PERFORM 1; SELECT 1 FROM jobs FOR UPDATE; END $$",
		"LOCK TABLE jobs IN SHARE MODE",
		"LOCK TABLES jobs READ",
		"UPDATE jobs SET n = 1",
	} {
		assert.False(t, sqltext.Locks(text), text)
	}
}

// TestReads tells texts that only read, and those that are known to change
// something; of others neither holds.
func TestReads(t *testing.T) {
	for text, want := range map[string][2]bool{
		"SELECT 1":                             {true, false},
		"  -- all\n select a FROM b":           {true, false},
		"WITH a AS (SELECT 1) SELECT * FROM a": {true, false},
		"WITH a AS (DELETE FROM b RETURNING c) SELECT * FROM a": {false, true},
		"PRAGMA journal_mode = WAL":                             {true, false},
		"INSERT INTO a VALUES (1)":                              {false, true},
		"SELECT 1; DROP TABLE a":                                {false, true},
		"CALL settle()":                                         {false, false},
		"":                                                      {false, false},
	} {
		assert.Equal(t, want, [2]bool{sqltext.Reads(text), sqltext.Changes(text)}, text)
	}
}

func TestPartial(t *testing.T) {
	for where, want := range map[string][]sqltext.Condition{
		"deleted_at IS NULL":                           {{"deleted_at", "null"}},
		"(state = 'open'::text) AND NOT hidden":        {{"state", "open"}, {"hidden", "false"}},
		"is_default = true AND kind IS NOT NULL":       {{"is_default", "true"}, {"kind", ""}},
		"state = 'open' OR state = 'held'":             {{"state", ""}, {"state", ""}},
		"state IN ('open', 'held') AND lower(n) = 'x'": {{"state", ""}, {"lower", ""}},
		"level > 3":     {{"level", ""}},
		"level = 3":     {{"level", "3"}},
		"NOT level = 3": {{"level", ""}},
	} {
		got := sqltext.Keys("CREATE UNIQUE INDEX u ON t (a) INCLUDE (b) WHERE " + where)
		assert.Equal(t, []sqltext.Key{{Table: "t", Columns: []string{"a"}, Where: want}}, got, where)
	}
}
