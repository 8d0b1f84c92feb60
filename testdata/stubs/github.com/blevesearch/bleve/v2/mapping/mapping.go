// Package mapping is a stub for tests: types of github.com/blevesearch/bleve/v2/mapping.
package mapping

type IndexMapping interface{ Validate() error }
