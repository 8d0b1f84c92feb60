// Command api answers API Gateway with a method value.
package main

import (
	"context"
	"net/http"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

type server struct{ sessions map[string]string }

func main() {
	s := &server{sessions: map[string]string{}}
	lambda.Start(logged(s.handle))
}

type handler func(context.Context, events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error)

func logged(next handler) handler {
	return func(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
		resp, err := next(ctx, req)
		if err != nil {
			resp.StatusCode = http.StatusInternalServerError
		}
		return resp, nil
	}
}

func (s *server) handle(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) { // want `entry: aws-lambda EVENT \* \(\*server\)\.handle \[logged\]`
	switch req.HTTPMethod {
	case http.MethodPost:
		return s.login(ctx, req)
	default:
		return s.show(ctx, req)
	}
}

// login and show have the shape of a handler and are only called.
func (s *server) login(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	s.sessions[req.Headers["user"]] = req.Body
	return events.APIGatewayProxyResponse{StatusCode: http.StatusOK}, nil
}

func (s *server) show(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	return events.APIGatewayProxyResponse{Body: s.sessions[req.Headers["user"]]}, nil
}
