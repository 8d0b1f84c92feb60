module example.com/gozero

go 1.26

require github.com/zeromicro/go-zero v1.10.3

replace github.com/zeromicro/go-zero => ../../stubs/github.com/zeromicro/go-zero
