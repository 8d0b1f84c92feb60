// Package lambda is a stub for tests: types and signatures of github.com/aws/aws-lambda-go/lambda, without its code.
package lambda

import "context"

func Start(handler interface{}) {}

func StartWithContext(ctx context.Context, handler interface{}) {}

func StartHandler(handler Handler) {}

func StartWithOptions(handler interface{}, options ...Option) {}

func StartHandlerWithContext(ctx context.Context, handler Handler) {}
