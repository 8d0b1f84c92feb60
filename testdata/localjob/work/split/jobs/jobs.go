// Package jobs has work that several packages begin.
package jobs

import "net/smtp"

func Send(to string) error { return smtp.SendMail("mail:25", nil, "", []string{to}, nil) }
