module example.com/controllers

go 1.26

require (
	github.com/beego/beego/v2 v2.3.10
	github.com/zeromicro/go-zero v1.10.3
)

replace (
	github.com/beego/beego/v2 => ../../stubs/github.com/beego/beego/v2
	github.com/zeromicro/go-zero => ../../stubs/github.com/zeromicro/go-zero
)
