// Command closure starts a closure and a factory's result, as one of two kinds.
package main

import (
	"context"
	"os"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func main() {
	if os.Getenv("KIND") == "mail" {
		lambda.Start(newMailer("from@example.com"))
		return
	}
	lambda.StartWithContext(context.Background(), func() error { // want `entry: aws-lambda EVENT \* main\$1 \[\]`
		return nil
	})
}

func newMailer(from string) func(context.Context, events.SNSEvent) error {
	sent := 0
	return func(ctx context.Context, e events.SNSEvent) error { // want `entry: aws-lambda EVENT \* newMailer\$1 \[\]`
		sent += len(e.Records)
		return nil
	}
}
