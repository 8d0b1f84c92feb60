package jwt

import "time"

type NumericDate struct {
	time.Time
}

func NewNumericDate(t time.Time) *NumericDate { return nil }

func (date NumericDate) MarshalJSON() (b []byte, err error) { return nil, nil }

func (date *NumericDate) UnmarshalJSON(b []byte) (err error) { return nil }

type ClaimStrings []string
