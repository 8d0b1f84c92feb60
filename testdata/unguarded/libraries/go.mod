module example.com/libraries

go 1.26

require (
	github.com/fatih/structs v1.1.0
	github.com/gomodule/redigo v1.9.2
	github.com/gorilla/websocket v1.5.3
	github.com/maypok86/otter v1.2.4
)

replace (
	github.com/fatih/structs => ../../stubs/github.com/fatih/structs
	github.com/gomodule/redigo => ../../stubs/github.com/gomodule/redigo
	github.com/gorilla/websocket => ../../stubs/github.com/gorilla/websocket
	github.com/maypok86/otter => ../../stubs/github.com/maypok86/otter
)
