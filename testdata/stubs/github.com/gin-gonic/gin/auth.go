package gin

type Accounts map[string]string

func BasicAuth(accounts Accounts) HandlerFunc { return nil }
