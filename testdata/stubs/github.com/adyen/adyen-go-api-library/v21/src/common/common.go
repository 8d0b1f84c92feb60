// Package common is a stub for tests: signatures of github.com/adyen/adyen-go-api-library/v21/src/common, without its code.
package common

type Config struct{ ApiKey string }
