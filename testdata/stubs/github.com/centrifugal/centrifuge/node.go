// Package centrifuge is a stub for tests: types and signatures of github.com/centrifugal/centrifuge, without its code.
package centrifuge

import (
	"context"
	"net/http"
)

type Config struct{}

type Broker interface{ RegisterBrokerEventHandler() error }

type PresenceManager interface{ PresenceStats(ch string) error }

type Node struct{}

func New(c Config) (*Node, error) { return nil, nil }

func (n *Node) SetBroker(b Broker) {}

func (n *Node) SetPresenceManager(m PresenceManager) {}

func (n *Node) Publish(channel string, data []byte) error { return nil }

func (n *Node) OnConnect(handler ConnectHandler) {}

func (n *Node) Run() error { return nil }

type ConnectHandler func(*Client)

type Client struct{}

func (c *Client) OnPublish(h PublishHandler) {}

type PublishEvent struct {
	Channel string
	Data    []byte
}

type PublishReply struct{}

type PublishCallback func(PublishReply, error)

type PublishHandler func(PublishEvent, PublishCallback)

type WebsocketConfig struct{}

type WebsocketHandler struct{}

func NewWebsocketHandler(node *Node, config WebsocketConfig) *WebsocketHandler { return nil }

func (s *WebsocketHandler) ServeHTTP(rw http.ResponseWriter, r *http.Request) {}

type MemoryBrokerConfig struct{}

type MemoryBroker struct{}

func NewMemoryBroker(n *Node, _ MemoryBrokerConfig) (*MemoryBroker, error) { return nil, nil }

func (b *MemoryBroker) RegisterBrokerEventHandler() error { return nil }

type RedisBrokerConfig struct{}

type RedisBroker struct{}

func NewRedisBroker(n *Node, config RedisBrokerConfig) (*RedisBroker, error) { return nil, nil }

func (b *RedisBroker) RegisterBrokerEventHandler() error { return nil }

type MemoryPresenceManagerConfig struct{}

type MemoryPresenceManager struct{}

func NewMemoryPresenceManager(n *Node, c MemoryPresenceManagerConfig) (*MemoryPresenceManager, error) {
	return nil, nil
}

func (m *MemoryPresenceManager) PresenceStats(ch string) error { return nil }

type RedisPresenceManagerConfig struct{}

type RedisPresenceManager struct{}

func NewRedisPresenceManager(n *Node, config RedisPresenceManagerConfig) (*RedisPresenceManager, error) {
	return nil, nil
}

func (m *RedisPresenceManager) PresenceStats(ch string) error { return nil }

type Transport interface{ Name() string }

func NewClient(ctx context.Context, n *Node, t Transport) (*Client, error) { return nil, nil }

type MapBroker interface {
	RegisterEventHandler() error
	Clear(ch string) error
}

func (n *Node) SetMapBroker(e MapBroker) {}

type MemoryMapBrokerConfig struct{}

type MemoryMapBroker struct{}

func NewMemoryMapBroker(n *Node, _ MemoryMapBrokerConfig) (*MemoryMapBroker, error) { return nil, nil }

func (e *MemoryMapBroker) RegisterEventHandler() error { return nil }

func (e *MemoryMapBroker) Clear(ch string) error { return nil }

type RedisMapBrokerConfig struct{}

type RedisMapBroker struct{}

func NewRedisMapBroker(n *Node, conf RedisMapBrokerConfig) (*RedisMapBroker, error) { return nil, nil }

func (e *RedisMapBroker) RegisterEventHandler() error { return nil }

func (e *RedisMapBroker) Clear(ch string) error { return nil }
