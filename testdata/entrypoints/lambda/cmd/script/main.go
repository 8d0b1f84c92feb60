// Command script calls a function of a handler's shape itself: no entry point.
package main

import (
	"context"
	"fmt"

	"github.com/aws/aws-lambda-go/events"
)

func main() {
	resp, err := answer(context.Background(), events.APIGatewayProxyRequest{Path: "/"})
	fmt.Println(resp.StatusCode, err)
}

func answer(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	return events.APIGatewayProxyResponse{StatusCode: len(req.Path)}, ctx.Err()
}
