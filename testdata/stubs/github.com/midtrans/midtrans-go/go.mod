module github.com/midtrans/midtrans-go

go 1.26
