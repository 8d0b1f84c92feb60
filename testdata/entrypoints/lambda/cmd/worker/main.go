// Command worker takes a queue's messages with a plain function.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func init() { log.SetFlags(0) }

func main() {
	lambda.StartWithOptions(consume)
}

func consume(ctx context.Context, e events.SQSEvent) error { // want `entry: aws-lambda EVENT \* consume \[\]`
	for _, m := range e.Records {
		if err := one(ctx, m); err != nil {
			return err
		}
	}
	return nil
}

func one(ctx context.Context, m events.SQSMessage) error {
	log.Println(m.Body)
	return ctx.Err()
}
