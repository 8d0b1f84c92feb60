module github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/network/armnetwork/v6

go 1.26
