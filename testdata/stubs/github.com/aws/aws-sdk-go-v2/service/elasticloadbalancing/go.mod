module github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing

go 1.26
