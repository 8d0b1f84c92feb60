module sigs.k8s.io/gateway-api

go 1.26
