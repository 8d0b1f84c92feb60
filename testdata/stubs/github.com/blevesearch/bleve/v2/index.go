// Package bleve is a stub for tests: types and signatures of github.com/blevesearch/bleve/v2, without its code.
package bleve

import "github.com/blevesearch/bleve/v2/mapping"

type Index interface {
	Index(id string, data interface{}) error
	Delete(id string) error
	Search(req *SearchRequest) (*SearchResult, error)
}

type SearchRequest struct{ Query string }

type SearchResult struct{ Total uint64 }

func New(path string, mapping mapping.IndexMapping) (Index, error) { return nil, nil }

func NewMemOnly(mapping mapping.IndexMapping) (Index, error) { return nil, nil }

func Open(path string) (Index, error) { return nil, nil }

func NewIndexMapping() mapping.IndexMapping { return nil }
