module github.com/plutov/paypal/v4

go 1.26
