module gopkg.in/go-jose/go-jose.v2

go 1.26
