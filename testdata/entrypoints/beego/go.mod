module example.com/beego

go 1.26

require github.com/beego/beego/v2 v2.3.10

replace github.com/beego/beego/v2 => ../../stubs/github.com/beego/beego/v2
