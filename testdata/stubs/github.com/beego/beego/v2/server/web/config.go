package web

type Config struct{ WebConfig WebConfig }

type WebConfig struct{ Session SessionConfig }

type SessionConfig struct {
	SessionOn             bool
	SessionProvider       string
	SessionProviderConfig string
}

var BConfig *Config
