package pools

type SessionPersistence struct{ Type, CookieName string }
