// Package structs is a stub for tests: types and signatures of github.com/fatih/structs, without its code.
package structs

var DefaultTagName = "structs"

func Map(s interface{}) map[string]interface{} { return nil }
