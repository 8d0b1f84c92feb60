package knowledge

import (
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Args is a set of argument numbers: one (2), those from one on ("1..", the
// variadic tail), or a list ([0, 2]).
type Args struct {
	From     int  // the number, or where the tail begins
	Variadic bool // From and all after it
	List     []int
}

// Of returns the numbers that exist in a call with n arguments, in ascending
// order for a tail and in the order of the row for a list.
func (a *Args) Of(n int) []int {
	if a == nil {
		return nil
	}
	var nums []int
	switch {
	case a.Variadic:
		for i := a.From; i < n; i++ {
			nums = append(nums, i)
		}
	case a.List != nil:
		for _, i := range a.List {
			if i < n {
				nums = append(nums, i)
			}
		}
	case a.From < n:
		nums = []int{a.From}
	}
	return nums
}

// UnmarshalYAML reads 2, "1.." or [0, 2].
func (a *Args) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.SequenceNode {
		a.List = []int{}
		for _, item := range n.Content {
			i, err := argNumber(item)
			if err != nil {
				return err
			}
			a.List = append(a.List, i)
		}
		return nil
	}
	if from, ok := strings.CutSuffix(n.Value, ".."); ok && n.Kind == yaml.ScalarNode {
		a.Variadic = true
		n = &yaml.Node{Kind: yaml.ScalarNode, Value: from, Line: n.Line}
	}
	var err error
	a.From, err = argNumber(n)
	return err
}

// argNumber reads the number of an argument, "recv" for the receiver.
func argNumber(n *yaml.Node) (int, error) {
	if n.Value == "recv" {
		return Recv, nil
	}
	i, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || i < Recv {
		return 0, &lineError{n.Line, fmt.Sprintf("%q is not an argument number", n.Value)}
	}
	return i, nil
}

// Place is where a value of a call lives: an argument, the receiver or a
// result. In rows it is a number, "recv", or "result", "result1", and so on.
type Place struct {
	Result bool
	N      int // number of the argument (Recv: the receiver) or of the result
}

// UnmarshalYAML reads the spelling of a place.
func (p *Place) UnmarshalYAML(n *yaml.Node) error {
	num, ok := strings.CutPrefix(n.Value, "result")
	if !ok {
		i, err := argNumber(n)
		if err != nil {
			return &lineError{n.Line, fmt.Sprintf("%q is not a place: want an argument number, recv, result, result1, ...", n.Value)}
		}
		*p = Place{N: i}
		return nil
	}
	if num == "" {
		num = "0"
	}
	i, err := strconv.ParseUint(num, 10, 8)
	if err != nil {
		return &lineError{n.Line, fmt.Sprintf("%q is not a place: want result, result1, ...", n.Value)}
	}
	*p = Place{Result: true, N: int(i)}
	return nil
}
