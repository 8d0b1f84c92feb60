module example.com/grpc

go 1.26

require (
	google.golang.org/grpc v1.85.0
)

replace (
	google.golang.org/grpc => ../../stubs/google.golang.org/grpc
)
