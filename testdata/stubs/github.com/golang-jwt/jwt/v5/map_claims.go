package jwt

type MapClaims map[string]any

func (m MapClaims) GetExpirationTime() (*NumericDate, error) { return nil, nil }

func (m MapClaims) GetNotBefore() (*NumericDate, error) { return nil, nil }

func (m MapClaims) GetIssuedAt() (*NumericDate, error) { return nil, nil }

func (m MapClaims) GetAudience() (ClaimStrings, error) { return nil, nil }

func (m MapClaims) GetIssuer() (string, error) { return "", nil }

func (m MapClaims) GetSubject() (string, error) { return "", nil }
