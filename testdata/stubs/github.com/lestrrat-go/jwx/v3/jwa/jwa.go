package jwa

type SignatureAlgorithm struct{ name string }

func HS256() SignatureAlgorithm { return SignatureAlgorithm{} }
