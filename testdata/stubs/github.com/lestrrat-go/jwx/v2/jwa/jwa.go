package jwa

type SignatureAlgorithm string

const HS256 SignatureAlgorithm = "HS256"
