package jwt

var ErrTokenMalformed error

var ErrTokenSignatureInvalid error

var ErrTokenExpired error
