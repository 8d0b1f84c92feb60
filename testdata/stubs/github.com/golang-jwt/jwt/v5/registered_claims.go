package jwt

type RegisteredClaims struct {
	Issuer    string
	Subject   string
	Audience  ClaimStrings
	ExpiresAt *NumericDate
	NotBefore *NumericDate
	IssuedAt  *NumericDate
	ID        string
}

func (c RegisteredClaims) GetExpirationTime() (*NumericDate, error) { return nil, nil }

func (c RegisteredClaims) GetNotBefore() (*NumericDate, error) { return nil, nil }

func (c RegisteredClaims) GetIssuedAt() (*NumericDate, error) { return nil, nil }

func (c RegisteredClaims) GetAudience() (ClaimStrings, error) { return nil, nil }

func (c RegisteredClaims) GetIssuer() (string, error) { return "", nil }

func (c RegisteredClaims) GetSubject() (string, error) { return "", nil }
