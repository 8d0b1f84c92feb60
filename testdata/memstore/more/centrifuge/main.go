// Package main makes nodes of centrifuge: with the broker that they fall back
// to, with one in memory, and with Redis.
package main

import (
	"log"
	"net/http"

	"github.com/centrifugal/centrifuge"
)

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

// serve lets clients publish by a node.
func serve(node *centrifuge.Node, path string) {
	http.HandleFunc(path+"/say", func(w http.ResponseWriter, r *http.Request) {
		if err := node.Publish("all", []byte(r.FormValue("text"))); err != nil {
			log.Print(err)
		}
	})
	http.Handle(path, centrifuge.NewWebsocketHandler(node, centrifuge.WebsocketConfig{}))
}

func main() {
	serve(must(centrifuge.New(centrifuge.Config{})), "/alone") // want "memstore: connection-hub warning"

	inMemory := must(centrifuge.New(centrifuge.Config{}))
	inMemory.SetBroker(must(centrifuge.NewMemoryBroker(inMemory, centrifuge.MemoryBrokerConfig{}))) // want "memstore: connection-hub warning"
	serve(inMemory, "/memory")

	shared := must(centrifuge.New(centrifuge.Config{}))
	shared.SetBroker(must(centrifuge.NewRedisBroker(shared, centrifuge.RedisBrokerConfig{})))
	shared.SetPresenceManager(must(centrifuge.NewRedisPresenceManager(shared, centrifuge.RedisPresenceManagerConfig{})))
	serve(shared, "/shared")

	// Messages are shared, but who is there is not.
	half := must(centrifuge.New(centrifuge.Config{}))
	half.SetBroker(must(centrifuge.NewRedisBroker(half, centrifuge.RedisBrokerConfig{})))
	half.SetPresenceManager(must(centrifuge.NewMemoryPresenceManager(half, centrifuge.MemoryPresenceManagerConfig{}))) // want "memstore: connection-hub warning"
	serve(half, "/half")

	// Who is there is shared, but messages are not.
	other := must(centrifuge.New(centrifuge.Config{})) // want "memstore: connection-hub warning"
	other.SetPresenceManager(must(centrifuge.NewRedisPresenceManager(other, centrifuge.RedisPresenceManagerConfig{})))
	serve(other, "/other")
	log.Fatal(http.ListenAndServe(":8080", nil))
}
