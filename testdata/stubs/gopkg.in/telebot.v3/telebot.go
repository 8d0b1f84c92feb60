// Package telebot stubs a client of Telegram.
package telebot

type Recipient interface{ Recipient() string }

type ChatID int64

func (ChatID) Recipient() string { return "" }

type Editable interface{ MessageSig() (string, int64) }

type Message struct{ ID int }

type Settings struct{ Token string }

type Bot struct{}

func NewBot(Settings) (*Bot, error) { return nil, nil }

func (*Bot) Send(Recipient, any, ...any) (*Message, error) { return nil, nil }

func (*Bot) Edit(Editable, any, ...any) (*Message, error) { return nil, nil }
