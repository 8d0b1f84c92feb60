package jwt

import "time"

type ParserOption func(*Parser)

func WithValidMethods(methods []string) ParserOption { return nil }

func WithJSONNumber() ParserOption { return nil }

func WithoutClaimsValidation() ParserOption { return nil }

func WithLeeway(leeway time.Duration) ParserOption { return nil }

func WithTimeFunc(f func() time.Time) ParserOption { return nil }

func WithIssuedAt() ParserOption { return nil }

func WithExpirationRequired() ParserOption { return nil }

func WithNotBeforeRequired() ParserOption { return nil }

func WithAudience(aud ...string) ParserOption { return nil }

func WithAllAudiences(aud ...string) ParserOption { return nil }

func WithIssuer(iss string) ParserOption { return nil }

func WithSubject(sub string) ParserOption { return nil }

func WithPaddingAllowed() ParserOption { return nil }

func WithStrictDecoding() ParserOption { return nil }
