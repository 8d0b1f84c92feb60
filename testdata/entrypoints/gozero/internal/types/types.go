package types

type InfoReq struct {
	ID string `path:"id"`
}

type InfoResp struct {
	Visits int `json:"visits"`
}
