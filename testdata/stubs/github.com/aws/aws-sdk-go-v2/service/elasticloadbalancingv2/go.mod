module github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2

go 1.26
