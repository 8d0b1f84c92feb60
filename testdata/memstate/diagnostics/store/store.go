package store

var sessions = map[string]string{}

// Put stores the user of a token.
func Put(token, user string) { sessions[token] = user }

// Get returns the user of a token.
func Get(token string) string { return sessions[token] }
