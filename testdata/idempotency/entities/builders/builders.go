// Package builders has types with the names of generated ones. No tool made
// them: what they do is in their code.
package builders

import "context"

type Draft struct{ Text string }

type DraftMutation struct{}

type DraftCreate struct{ text string }

func (c *DraftCreate) SetText(v string) *DraftCreate {
	c.text = v
	return c
}

func (c *DraftCreate) Save(ctx context.Context) (*Draft, error) { return &Draft{c.text}, nil }
