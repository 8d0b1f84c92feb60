// Package tgbotapi stubs a client of Telegram.
package tgbotapi

type Chattable interface{ method() string }

type MessageConfig struct{ Text string }

func (MessageConfig) method() string { return "" }

func NewMessage(chat int64, text string) MessageConfig { return MessageConfig{text} }

type Message struct{ MessageID int }

type User struct{ ID int64 }

type BotAPI struct{}

func NewBotAPI(token string) (*BotAPI, error) { return nil, nil }

func (*BotAPI) Send(Chattable) (Message, error) { return Message{}, nil }

func (*BotAPI) GetMe() (User, error) { return User{}, nil }
