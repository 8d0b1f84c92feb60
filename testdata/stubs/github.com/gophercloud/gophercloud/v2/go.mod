module github.com/gophercloud/gophercloud/v2

go 1.26
