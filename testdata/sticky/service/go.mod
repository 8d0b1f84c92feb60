module example.com/service

go 1.26

require (
	github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/network/armnetwork/v6 v6.0.0
	github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing v0.1.0
	github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2 v0.1.0
	github.com/digitalocean/godo v0.1.0
	github.com/gophercloud/gophercloud/v2 v2.0.0
	github.com/projectcontour/contour v0.1.0
	google.golang.org/api v0.1.0
	istio.io/api v0.1.0
	k8s.io/api v0.1.0
	k8s.io/apimachinery v0.1.0
	k8s.io/client-go v0.1.0
	sigs.k8s.io/gateway-api v0.1.0
)

replace (
	github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/network/armnetwork/v6 => ../../stubs/github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/network/armnetwork/v6
	github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing => ../../stubs/github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing
	github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2 => ../../stubs/github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2
	github.com/digitalocean/godo => ../../stubs/github.com/digitalocean/godo
	github.com/gophercloud/gophercloud/v2 => ../../stubs/github.com/gophercloud/gophercloud/v2
	github.com/projectcontour/contour => ../../stubs/github.com/projectcontour/contour
	google.golang.org/api => ../../stubs/google.golang.org/api
	istio.io/api => ../../stubs/istio.io/api
	k8s.io/api => ../../stubs/k8s.io/api
	k8s.io/apimachinery => ../../stubs/k8s.io/apimachinery
	k8s.io/client-go => ../../stubs/k8s.io/client-go
	sigs.k8s.io/gateway-api => ../../stubs/sigs.k8s.io/gateway-api
)
