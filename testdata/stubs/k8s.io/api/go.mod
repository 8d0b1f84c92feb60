module k8s.io/api

go 1.26
require (
	k8s.io/apimachinery v0.1.0
)
replace k8s.io/apimachinery => ../apimachinery
