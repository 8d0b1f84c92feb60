module github.com/rpip/paystack-go

go 1.26
