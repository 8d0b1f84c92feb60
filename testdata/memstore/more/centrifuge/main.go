// Package main makes nodes of centrifuge: with the broker that they fall back
// to, with one in memory, and with Redis.
package main

import (
	"log"
	"net/http"

	"github.com/centrifugal/centrifuge"
)

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func newNode() *centrifuge.Node {
	node, err := centrifuge.New(centrifuge.Config{}) // want "memstore: connection-hub warning"
	check(err)
	return node
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
	serve(newNode(), "/alone")

	inMemory, err := centrifuge.New(centrifuge.Config{})
	check(err)
	broker, err := centrifuge.NewMemoryBroker(inMemory, centrifuge.MemoryBrokerConfig{}) // want "memstore: connection-hub warning"
	check(err)
	inMemory.SetBroker(broker)
	serve(inMemory, "/memory")

	shared, err := centrifuge.New(centrifuge.Config{})
	check(err)
	byRedis, err := centrifuge.NewRedisBroker(shared, centrifuge.RedisBrokerConfig{})
	check(err)
	shared.SetBroker(byRedis)
	present, err := centrifuge.NewRedisPresenceManager(shared, centrifuge.RedisPresenceManagerConfig{})
	check(err)
	shared.SetPresenceManager(present)
	serve(shared, "/shared")

	// Messages are shared, but who is there is not.
	half, err := centrifuge.New(centrifuge.Config{})
	check(err)
	half.SetBroker(byRedis)
	here, err := centrifuge.NewMemoryPresenceManager(half, centrifuge.MemoryPresenceManagerConfig{}) // want "memstore: connection-hub warning"
	check(err)
	half.SetPresenceManager(here)
	serve(half, "/half")

	// Who is there is shared, but messages are not.
	other, err := centrifuge.New(centrifuge.Config{}) // want "memstore: connection-hub warning"
	check(err)
	other.SetPresenceManager(present)
	serve(other, "/other")

	// Maps of one node are in memory, those of the other in Redis.
	maps, err := centrifuge.New(centrifuge.Config{})
	check(err)
	maps.SetBroker(byRedis)
	mapsHere, err := centrifuge.NewMemoryMapBroker(maps, centrifuge.MemoryMapBrokerConfig{}) // want "memstore: connection-hub warning"
	check(err)
	maps.SetMapBroker(mapsHere)
	serve(maps, "/maps")
	sharedMaps, err := centrifuge.New(centrifuge.Config{})
	check(err)
	sharedMaps.SetBroker(byRedis)
	mapsByRedis, err := centrifuge.NewRedisMapBroker(sharedMaps, centrifuge.RedisMapBrokerConfig{})
	check(err)
	sharedMaps.SetMapBroker(mapsByRedis)
	serve(sharedMaps, "/maps/shared")
	log.Fatal(http.ListenAndServe(":8080", nil))
}
