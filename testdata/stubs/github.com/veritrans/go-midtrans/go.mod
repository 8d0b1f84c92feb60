module github.com/veritrans/go-midtrans

go 1.26
