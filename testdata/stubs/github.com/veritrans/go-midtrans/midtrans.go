// Package midtrans is a stub for tests: types and signatures of github.com/veritrans/go-midtrans, without its code.
package midtrans

type Client struct{ c int }

func NewClient() Client { return Client{} }

type TransactionDetails struct {
	OrderID  string
	GrossAmt int64
}

type ChargeReq struct {
	PaymentType        string
	TransactionDetails TransactionDetails
}

type SnapReq struct{ TransactionDetails TransactionDetails }

type Response struct{ OrderID string }

type SnapResponse struct{ Token string }

type CoreGateway struct{ Client Client }

func (gateway *CoreGateway) Charge(req *ChargeReq) (Response, error) { return Response{}, nil }

type SnapGateway struct{ Client Client }

func (gateway *SnapGateway) GetToken(r *SnapReq) (SnapResponse, error) { return SnapResponse{}, nil }

func (gateway *SnapGateway) GetTokenQuick(orderID string, grossAmount int64) (SnapResponse, error) {
	return SnapResponse{}, nil
}
