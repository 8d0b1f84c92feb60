module example.com/engines

go 1.26

require (
	github.com/asdine/storm/v3 v3.0.0
	github.com/aws/aws-sdk-go v1.0.0
	github.com/beego/beego/v2 v2.0.0
	github.com/blevesearch/bleve/v2 v2.0.0
	github.com/cloudwego/hertz v1.0.0
	github.com/cockroachdb/pebble/v2 v2.0.0
	github.com/kataras/iris/v12 v12.0.0
	github.com/nutsdb/nutsdb v1.0.0
	github.com/syndtr/goleveldb v1.0.0
	github.com/tidwall/buntdb v1.0.0
	google.golang.org/grpc v1.0.0
)

replace (
	github.com/asdine/storm/v3 => ../../stubs/github.com/asdine/storm/v3
	github.com/aws/aws-sdk-go => ../../stubs/github.com/aws/aws-sdk-go
	github.com/beego/beego/v2 => ../../stubs/github.com/beego/beego/v2
	github.com/blevesearch/bleve/v2 => ../../stubs/github.com/blevesearch/bleve/v2
	github.com/cloudwego/hertz => ../../stubs/github.com/cloudwego/hertz
	github.com/cockroachdb/pebble/v2 => ../../stubs/github.com/cockroachdb/pebble/v2
	github.com/kataras/iris/v12 => ../../stubs/github.com/kataras/iris/v12
	github.com/nutsdb/nutsdb => ../../stubs/github.com/nutsdb/nutsdb
	github.com/syndtr/goleveldb => ../../stubs/github.com/syndtr/goleveldb
	github.com/tidwall/buntdb => ../../stubs/github.com/tidwall/buntdb
	google.golang.org/grpc => ../../stubs/google.golang.org/grpc
)
