// Package discordgo stubs a client of Discord.
package discordgo

type Session struct{}

type Message struct{ ID string }

type RequestOption func()

func New(token string) (*Session, error) { return nil, nil }

func (*Session) ChannelMessageSend(channel, content string, options ...RequestOption) (*Message, error) {
	return nil, nil
}

func (*Session) ChannelMessageEdit(channel, message, content string, options ...RequestOption) (*Message, error) {
	return nil, nil
}
