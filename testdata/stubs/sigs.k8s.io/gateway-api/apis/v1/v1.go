package v1

type SessionPersistence struct{ SessionName *string }

type HTTPRouteRule struct {
	Name               string
	SessionPersistence *SessionPersistence
}
