// Package adyen is a stub for tests: signatures of github.com/adyen/adyen-go-api-library/v21/src/adyen, without its code.
package adyen

import (
	"github.com/adyen/adyen-go-api-library/v21/src/checkout"
	"github.com/adyen/adyen-go-api-library/v21/src/common"
)

type APIClient struct{}

func NewClient(cfg *common.Config) *APIClient { return nil }

func (c *APIClient) Checkout() *checkout.APIClient { return nil }
