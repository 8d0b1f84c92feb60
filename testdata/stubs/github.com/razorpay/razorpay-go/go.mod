module github.com/razorpay/razorpay-go

go 1.26
