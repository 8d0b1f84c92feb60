module example.com/evidence

go 1.26

require (
	github.com/VictorAvelar/mollie-api-go/v4 v4.0.0
	github.com/adyen/adyen-go-api-library/v21 v21.0.0
	github.com/braintree-go/braintree-go v0.0.0
	github.com/checkout/checkout-sdk-go/v2 v2.0.0
	github.com/jackc/pgx/v5 v5.7.5
	github.com/midtrans/midtrans-go v1.3.8
	github.com/pkg/errors v0.9.1
	github.com/plutov/paypal/v4 v4.8.0
	github.com/razorpay/razorpay-go v1.3.3
	github.com/redis/go-redis/v9 v9.22.1
	github.com/rpip/paystack-go v0.0.0
	github.com/square/square-go-sdk/v3 v3.1.0
	github.com/stripe/stripe-go/v82 v82.5.0
	github.com/veritrans/go-midtrans v0.0.0
	gorm.io/gorm v1.31.0
	xorm.io/xorm v1.3.9
)

replace (
	github.com/midtrans/midtrans-go => ../../stubs/github.com/midtrans/midtrans-go
	github.com/veritrans/go-midtrans => ../../stubs/github.com/veritrans/go-midtrans
	github.com/VictorAvelar/mollie-api-go/v4 => ../../stubs/github.com/VictorAvelar/mollie-api-go/v4
	github.com/adyen/adyen-go-api-library/v21 => ../../stubs/github.com/adyen/adyen-go-api-library/v21
	github.com/braintree-go/braintree-go => ../../stubs/github.com/braintree-go/braintree-go
	github.com/checkout/checkout-sdk-go/v2 => ../../stubs/github.com/checkout/checkout-sdk-go/v2
	github.com/jackc/pgx/v5 => ../../stubs/github.com/jackc/pgx/v5
	github.com/pkg/errors => ../../stubs/github.com/pkg/errors
	github.com/plutov/paypal/v4 => ../../stubs/github.com/plutov/paypal/v4
	github.com/razorpay/razorpay-go => ../../stubs/github.com/razorpay/razorpay-go
	github.com/redis/go-redis/v9 => ../../stubs/github.com/redis/go-redis/v9
	github.com/rpip/paystack-go => ../../stubs/github.com/rpip/paystack-go
	github.com/square/square-go-sdk/v3 => ../../stubs/github.com/square/square-go-sdk/v3
	github.com/stripe/stripe-go/v82 => ../../stubs/github.com/stripe/stripe-go/v82
	gorm.io/gorm => ../../stubs/gorm.io/gorm
	xorm.io/xorm => ../../stubs/xorm.io/xorm
)
