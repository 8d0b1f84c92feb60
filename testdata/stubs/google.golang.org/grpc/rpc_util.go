package grpc

type callInfo struct{}

type CallOption interface {
	after(*callInfo, *csAttempt)
	before(*callInfo) error
}

const SupportPackageIsVersion9 = true
