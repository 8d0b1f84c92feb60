// Package fx is a stub for tests: types and signatures of go.uber.org/fx, without its code.
package fx

type Annotation interface {
	apply(*annotated) error
	build(*annotated) (interface{}, error)
}

func ParamTags(tags ...string) Annotation { return nil }

func ResultTags(tags ...string) Annotation { return nil }

func As(interfaces ...interface{}) Annotation { return nil }

type annotated struct{}

func Annotate(t interface{}, anns ...Annotation) interface{} { return nil }
