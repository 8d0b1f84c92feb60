// Package slack stubs a client of Slack.
package slack

import "context"

type Client struct{}

type Option func(*Client)

type MsgOption func()

func New(token string, options ...Option) *Client { return nil }

func MsgOptionText(text string, escape bool) MsgOption { return nil }

func (*Client) PostMessage(channel string, options ...MsgOption) (string, string, error) {
	return "", "", nil
}

func (*Client) PostMessageContext(ctx context.Context, channel string, options ...MsgOption) (string, string, error) {
	return "", "", nil
}

func (*Client) UpdateMessage(channel, timestamp string, options ...MsgOption) (string, string, string, error) {
	return "", "", "", nil
}

type WebhookMessage struct{ Text string }

func PostWebhook(url string, msg *WebhookMessage) error { return nil }
