package luatext_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hiddenstate/hiddenstate/passes/internal/luatext"
)

func TestCalls(t *testing.T) {
	for script, want := range map[string][]luatext.Call{
		"":                                  nil,
		"return 1":                          nil,
		"redis.call('INCR'":                 nil, // it does not end
		"redis.call(cmd, 'INCR')":           nil, // computed
		"redis.call('IN' .. 'CR', KEYS[1])": nil,
		"-- redis.call('INCR', KEYS[1])\nreturn 1":             nil,
		"--[[ redis.call('INCR', KEYS[1])\n]] return 'a\\'b'":  nil,
		"return 'redis.call(\"INCR\", KEYS[1])'":               nil,
		"return redis.call('INCR', KEYS[1])":                   {{Name: "incr", Args: []string{"KEYS[1]"}, Used: true}},
		"redis.pcall ( \"hincrby\", KEYS[ 1 ], f(a, b), '2' )": {{Name: "hincrby", Args: []string{"KEYS[1]", "f(a,b)", "'2'"}}},
		"if redis.call('set', KEYS[1], ARGV[1], 'NX') then redis.call('PUBLISH', 'orders', ARGV[1]) end": {
			{Name: "set", Args: []string{"KEYS[1]", "ARGV[1]", "'NX'"}, Used: true}, {Name: "publish", Args: []string{"'orders'", "ARGV[1]"}},
		},
		"redis.call('DEL', redis.call('GET', KEYS[1]))": {
			{Name: "del", Args: []string{"redis.call('GET',KEYS[1])"}}, {Name: "get", Args: []string{"KEYS[1]"}, Used: true},
		},
	} {
		assert.Equal(t, want, luatext.Calls(script), script)
	}
}

func TestCall(t *testing.T) {
	c := luatext.Call{Name: "set", Args: []string{"KEYS[1]", "n + 1", "'nx'"}}
	assert.Equal(t, "KEYS[1]", c.Key())
	assert.True(t, c.Has("NX"))
	assert.False(t, c.Has("XX"))
	assert.True(t, c.Given(0))
	assert.False(t, c.Given(1))
	assert.True(t, c.Given(2))
	assert.False(t, c.Given(3))
	assert.Empty(t, luatext.Call{Name: "flushall"}.Key())
}
