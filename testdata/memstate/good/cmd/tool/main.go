// A command beside the service: it ends, and keeps what it likes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"sort"
	"strings"
	"sync"
)

var (
	verbose = flag.Bool("v", false, "say more")
	counts  = map[string]int{}
	orders  []string
)

type store struct {
	mu       sync.Mutex
	sessions map[string][]string
	queue    chan string
}

func (s *store) add(user, line string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sessions[user] = append(s.sessions[user], line)
}

func (s *store) work(done chan<- struct{}) {
	for line := range s.queue {
		user, rest, _ := strings.Cut(line, " ")
		s.add(user, rest)
	}
	close(done)
}

func main() {
	flag.Parse()
	s := &store{sessions: map[string][]string{}, queue: make(chan string, 10)}
	done := make(chan struct{})
	go s.work(done)
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		counts[in.Text()]++
		orders = append(orders, in.Text())
		s.queue <- in.Text()
	}
	close(s.queue)
	<-done
	sort.Strings(orders)
	if *verbose {
		fmt.Println(counts, s.sessions)
	}
	fmt.Println(len(orders))
}
