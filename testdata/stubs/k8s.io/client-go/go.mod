module k8s.io/client-go

go 1.26
require k8s.io/api v0.1.0
replace (
	k8s.io/api => ../api
	k8s.io/apimachinery => ../apimachinery
)
