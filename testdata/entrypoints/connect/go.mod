module example.com/connect

go 1.26

require (
	connectrpc.com/connect v1.21.1
)

replace (
	connectrpc.com/connect => ../../stubs/connectrpc.com/connect
)
