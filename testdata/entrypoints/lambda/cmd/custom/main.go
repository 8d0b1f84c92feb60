// Command custom implements lambda.Handler itself.
package main

import (
	"context"

	"github.com/aws/aws-lambda-go/lambda"
)

type proxy struct{ calls int }

func main() {
	lambda.StartHandler(&proxy{})
}

// Invoke answers raw payloads.
func (p *proxy) Invoke(ctx context.Context, payload []byte) ([]byte, error) { // want `entry: aws-lambda EVENT \* \(\*proxy\)\.Invoke \[\]`
	p.calls++
	return payload, nil
}
