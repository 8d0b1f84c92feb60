// Command typed uses the generic form of Start.
package main

import (
	"context"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func main() {
	lambda.StartHandlerFunc(serve)
}

func serve(ctx context.Context, req events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) { // want `entry: aws-lambda EVENT \* serve \[\]`
	return events.APIGatewayV2HTTPResponse{Body: req.Body}, nil
}
